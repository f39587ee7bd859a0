using SoTay.Features.Documents;
using SoTay.Platform;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings;

/// <summary>Every sentence with which this room says no: what happened, what was kept, what to do.</summary>
public static class MeetingRefusals
{
    public static readonly Refusal Sealed = new("Buổi họp đã ban hành và khóa. Chưa ghi gì thêm. Có chỗ sai thì dùng “Đính chính” ở trang buổi họp.");
    public static readonly Refusal ClosedTwice = new("Buổi họp này đã được kết thúc trước đó. Biên bản và nghị quyết vẫn giữ nguyên như lần ban hành đầu.");
    public static Refusal OpenInEndingUnit(string unit, DateOnly held) => new($"{unit} còn buổi họp ngày {held:dd/MM/yyyy} đã mở mà chưa khóa biên bản. Chưa có gì thay đổi. Mở mục Họp của {unit}, khóa biên bản buổi ấy rồi làm lại.");

    public static readonly Refusal Cancelled = new("Buổi họp đã hủy nên không ghi thêm được. Soạn buổi mới cho tháng này.");
    public static readonly Refusal NotOfThisCell = new("Người này không có trong danh sách điểm danh của buổi họp. Chưa ghi gì. Người nơi khác đến dự thì ghi là khách.", "Member");
    public static readonly Refusal SpeakerNotHere = new("Người phát biểu không có trong danh sách điểm danh. Ý kiến còn giữ ở đây. Khách thì ghi họ tên vào ô khách.", "Speaker");
    public static readonly Refusal SpeakerMissing = new("Chưa chọn người phát biểu. Ý kiến còn giữ ở đây. Chọn một đảng viên hoặc ghi tên khách.", "Speaker");
    public static readonly Refusal ItemUnknown = new("Nội dung này không còn trong chương trình buổi họp. Chưa ghi gì. Mở lại buổi họp và chọn nội dung khác.");
    public static readonly Refusal OpenedAfterEnd = new("Giờ bắt đầu ở sau giờ kết thúc. Chưa ghi gì. Sửa lại một trong hai giờ.", "StartsAt");
    public static readonly Refusal EndBeforeStart = new("Giờ kết thúc phải sau giờ bắt đầu. Chưa ghi giờ kết thúc. Sửa lại giờ.", "EndsAt");
    public static readonly Refusal LeftBeforeComing = new("Giờ về phải sau giờ đến. Chưa ghi giờ về. Sửa lại một trong hai giờ.", "At");
    public static readonly Refusal TaskWithoutTitle = new("Chưa ghi việc phải làm. Những ô khác còn giữ.", "Title");
    public static readonly Refusal TaskWithoutOwner = new("Chưa chọn người làm. Việc giao phải có một người chịu trách nhiệm; những ô khác còn giữ.", "Owner");
    public static readonly Refusal TaskWithoutProduct = new("Chưa ghi sản phẩm giao nộp. Ghi thứ sẽ nộp và đếm được; những ô khác còn giữ.", "Product");
    public static readonly Refusal TaskWithoutDeadline = new("Chưa ghi hạn. Ghi ngày theo mẫu 17/12/2026; những ô khác còn giữ.", "Deadline");
    public static readonly Refusal OwnerNotOfThisCell = new("Người được giao không có trong danh sách của buổi họp. Việc chưa giao, những ô khác còn giữ. Chọn người khác.", "Owner");
    public static readonly Refusal TargetUnknown = new("Chỉ tiêu này không phải chỉ tiêu chi bộ tự báo số. Việc chưa giao, những ô khác còn giữ. Chọn chỉ tiêu khác.", "Target");
    public static readonly Refusal AmountUnreadable = new("Số góp vào chỉ tiêu phải lớn hơn 0 và có chỉ tiêu đi kèm. Việc chưa giao, những ô khác còn giữ.", "Amount");
    public static readonly Refusal OpinionGone = new("Ý kiến này không còn trong buổi họp. Chưa sửa gì. Mở lại nội dung để xem các ý kiến đang có.");
    public static readonly Refusal TaskUnknown = new("Việc này không thuộc đơn vị này hoặc đã hủy. Chưa ghi đánh giá.");
    public static readonly Refusal NegativeHands = new("Số tay không thể nhỏ hơn 0. Các số còn giữ ở đây, sửa lại rồi ghi.", "For");
    public static readonly Refusal NoHands = new("Chưa ghi số tay nào. Ghi số người đồng ý, không đồng ý, ý kiến khác.", "For");
    public static readonly Refusal ConcludedByOther = new("Người khác vừa ghi kết luận khác cho mục này. Hai bản còn ở đây, chọn bản nào thì lưu bản ấy.", "Words");
    public static readonly Refusal ArrangedByOther = new("Người khác vừa sửa buổi họp này. Chữ của đồng chí còn ở đây; xem bản kia rồi lưu lại.");
    public static readonly Refusal OperationUnknown = new("Thao tác này phần mềm không hiểu nên chưa ghi. Nó còn giữ trên máy. Mở lại trang để lấy bản mới rồi gửi lại.");
    public static readonly Refusal OperationTooLarge = new("Nội dung dài quá mức cho một thao tác nên chưa ghi. Nó còn giữ trên máy. Rút ngắn rồi gửi lại.");
    public static readonly Refusal AgendaEmpty = new("Chương trình chưa có nội dung nào nên chưa gửi giấy mời. Thêm ít nhất một nội dung.", "Agenda");
    public static readonly Refusal PlaceMissing = new("Chưa ghi địa điểm. Những ô khác còn giữ. Ghi nơi họp.", "Place");
    public static readonly Refusal NoticeTooLate = new("Ngày họp đã qua nên không gửi giấy mời được nữa. Bản soạn còn giữ. Họp rồi thì nhập buổi họp trên giấy.", "HeldOn");
    public static readonly Refusal OnlyWhoRuns = new("Chấm điểm và phiếu kín là việc của người điều hành buổi họp, người ghi biên bản không làm thay. Chưa ghi gì. Nhờ bí thư làm trên máy của mình.");
    public static readonly Refusal NotOpened = new("Buổi họp chưa điểm danh xong nên chưa kết thúc được. Những gì đã ghi còn nguyên. Mở Điểm danh và bấm Xong.");
    public static readonly Refusal EndMissing = new("Chưa ghi giờ kết thúc. Những gì đã ghi còn nguyên.", "EndsAt");
    public static readonly Refusal ChairMissing = new("Chưa chọn người chủ trì. Những gì đã ghi còn nguyên. Chọn người chủ trì rồi kết thúc.", "Chair");
    public static readonly Refusal SecretaryMissing = new("Chưa chọn thư ký buổi họp. Những gì đã ghi còn nguyên. Chọn thư ký rồi kết thúc.", "Secretary");
    public static readonly Refusal ChairTakesMinutes = new("Chủ trì và thư ký không thể là một người. Chọn thư ký khác.", "Secretary");
    public static readonly Refusal NoResolutionVote = new("Chưa có biểu quyết thông qua nghị quyết. Ghi biểu quyết ở một nội dung, hoặc kết thúc bằng kết luận.", "Outcome");
    public static readonly Refusal NotSealed = new("Buổi họp chưa ban hành nên chưa cần đính chính. Sửa thẳng ở nội dung buổi họp.");
    public static readonly Refusal CorrectionSame = new("Chữ mới giống hệt chữ đang có nên không có gì để đính chính. Lý do còn giữ ở đây.", "After");
    public static readonly Refusal CorrectionPlaceMissing = new("Chưa chọn chỗ cần đính chính. Chữ còn giữ ở đây. Chọn một chỗ trong biên bản.", "Place");
    public static readonly Refusal NotInvited = new("Đồng chí không có trong danh sách dự buổi họp này nên không trả lời giấy mời được. Sai thì báo bí thư chi bộ.");
    public static readonly Refusal AnswerTooLate = new("Buổi họp đã bắt đầu nên không đổi câu trả lời được nữa. Câu trả lời cũ vẫn giữ. Báo thẳng bí thư chi bộ.");
    public static readonly Refusal NotNoticed = new("Giấy mời chưa gửi nên chưa cần trả lời.");
    public static readonly Refusal LeaveReasonMissing = new("Chưa ghi lý do xin vắng. Chọn hoặc ghi một lý do ngắn.", "Reason");
    public static readonly Refusal LeaveGone = new("Đơn xin vắng này không còn: đảng viên đã rút hoặc đã được trả lời.");
    public static readonly Refusal AlreadyNoticed = new("Giấy mời đã gửi trước đó. Danh sách và nội dung vừa sửa đã lưu.");
    public static readonly Refusal NotADraft = new("Buổi họp đã bắt đầu nên không sửa phần chuẩn bị được nữa. Những gì đã ghi còn nguyên.");
    public static readonly Refusal SmallCell = new("Chi bộ còn từ hai đảng viên chính thức trở xuống nên không ra nghị quyết được. Kết thúc bằng kết luận và báo cấp ủy cấp trên.", "Outcome");
    public static readonly Refusal ThematicWithoutTopic = new("Buổi chuyên đề phải có tên chuyên đề. Những ô khác còn giữ.", "Topic");

    /// <summary>Said beside what was applied: nothing was refused.</summary>
    public static string ClockWrong(DateTime clock, DateTime now) =>
        $"Đồng hồ của máy này chỉ {Dates.Full(VietnamClock.DateOf(clock.ToUniversalTime()))} {VietnamClock.Wall(clock.ToUniversalTime()):HH':'mm}, giờ đúng là {Dates.Full(VietnamClock.DateOf(now))} {VietnamClock.Wall(now):HH':'mm}. Những gì đã ghi còn nguyên, giờ ghi đã sửa theo giờ đúng. Chỉnh lại đồng hồ của máy.";

    public static readonly Refusal KindNotHere = new("Đơn vị này không tổ chức loại buổi họp ấy nên chưa soạn. Những ô khác còn giữ. Chọn loại khác.", "Kind");

    public static Refusal NobodySits(MeetingKind kind, DateOnly day) =>
        new($"Ngày {Dates.Full(day)} chưa có từ hai người giữ chức vụ để {char.ToLowerInvariant(kind.Words[0])}{kind.Words[1..]} nên chưa soạn. Những ô khác còn giữ. Ghi chức vụ cấp ủy ở trang tổ chức, hoặc chọn ngày khác.", "Kind");

    public static Refusal MeetingThere(DateOnly month) => new($"Tháng {month.Month}/{month.Year} đã có buổi thường kỳ. Không tạo thêm; mở buổi đã có.", "Month");

    public static Refusal TooEarly(DateOnly month) => new($"Tháng {month.Month}/{month.Year} còn xa nên chưa soạn được: danh sách và việc sẽ còn đổi. Soạn trước nhiều nhất hai tháng.");

    public static Refusal InTheFuture(DateOnly day) => new($"Ngày {Dates.Full(day)} ở sau hôm nay. Chưa ghi buổi họp. Chọn ngày đã họp, hoặc xem lại đồng hồ của máy.", "HeldOn");

    public static Refusal EndsLater(DateTime end, DateTime now) => new(
        $"Giờ kết thúc {end:HH':'mm}{(end.Date == now.Date ? "" : $" ngày {Dates.Full(DateOnly.FromDateTime(end))}")} ở sau bây giờ ({now:HH':'mm}{(end.Date == now.Date ? "" : $" ngày {Dates.Full(DateOnly.FromDateTime(now))}")}). "
        + "Chưa ghi giờ kết thúc; những gì đã ghi còn nguyên. Họp xong hãy ghi, hoặc xem lại giờ của máy.", "EndsAt");

    public static Refusal DeadlineBeforeMeeting(DateOnly deadline, DateOnly held) =>
        new($"Hạn {Dates.Full(deadline)} ở trước ngày họp {Dates.Full(held)}. Việc chưa giao, những ô khác còn giữ. Chọn hạn sau ngày họp.", "Deadline");

    public static Refusal OutsideMonth(DateOnly day, DateOnly month) =>
        new($"Ngày {Dates.Full(day)} không thuộc tháng {month.Month}/{month.Year} của buổi họp này. Những ô khác còn giữ. Chọn ngày trong tháng.", "HeldOn");

    public static Refusal WordsMissing(string field) => new("Chỗ này chưa ghi gì. Ghi rồi lưu lại.", field);

    public static Refusal WordsTooLong(int length, int limit, string field) =>
        new($"Dài {length:N0} chữ cái, quá {limit:N0}. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", field);

    public static Refusal? SecretIn(string words, string field) => SecretMark.In(words) is { } mark
        ? new Refusal($"Có dấu “{mark}”. Nội dung mật không được đưa vào phần mềm này nên chưa lưu gì. Bỏ phần mật rồi ghi lại.", field)
        : null;

    public static Refusal MoreHandsThanPeople(long hands, int voters) =>
        new($"Tổng {hands} tay nhưng chỉ có {voters} người được biểu quyết đang có mặt. Các số còn giữ ở đây. Đếm lại, hoặc sửa điểm danh.", "For");

    public static Refusal ProbationersCounted(long hands, int voters, int present) =>
        new($"Tổng {hands} tay nhưng chỉ có {voters} người được biểu quyết đang có mặt; {present - voters} người còn lại là đảng viên dự bị, sinh hoạt tạm thời hoặc được mời dự, không biểu quyết. Các số còn giữ ở đây. Đếm lại.", "For");

    public static Refusal NoVoteRule(VoteDecision decision) =>
        new($"Chưa có quy định tỷ lệ cho “{decision.Words}” vào ngày họp. Các số còn giữ ở đây. Báo người quản trị thêm quy định.", "Decision");

    public static Refusal NoQuorum(int voters, int needed) =>
        new($"Chỉ có {voters} người được biểu quyết có mặt, cần từ {needed}. Chưa đủ để ra nghị quyết; mọi thứ đã ghi còn nguyên. Kết thúc bằng kết luận, hoặc hẹn họp lại.", "Outcome");

    public static Refusal ResolutionNotPassed(int votes, int needed) =>
        new($"Nghị quyết được {votes} người đồng ý, cần từ {needed}. Chưa thông qua nên không ban hành nghị quyết được. Kết thúc bằng kết luận.", "Outcome");

    public static Refusal VoteBaseChanged(string question, int recorded, int now) =>
        new($"Biểu quyết “{question}” tính trên {recorded} người, điểm danh bây giờ cho {now}. Hai số phải bằng nhau. Sửa điểm danh hoặc ghi lại biểu quyết.");

    public static Refusal VoteHandsNow(string question, int hands, int voters) =>
        new($"Biểu quyết “{question}” có {hands} tay, điểm danh bây giờ chỉ có {voters} người được biểu quyết có mặt. Sửa điểm danh hoặc ghi lại biểu quyết.");
}
