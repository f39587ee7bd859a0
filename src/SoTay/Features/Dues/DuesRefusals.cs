using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues;

/// <summary>Sentences with which dues say no.</summary>
public static class DuesRefusals
{
    public static readonly Refusal RateSettled = new("Mức này đã được duyệt hoặc gửi trả từ trước. Không ghi thêm. Tải lại trang để xem bản mới nhất.");
    public static readonly Refusal OwnProposal = new("Người đề nghị không tự duyệt mức của mình đề nghị (01-QĐ/TW, Điều 7: hai việc giao hai người). Mức còn chờ duyệt. Nhờ đồng chí được phân công duyệt.");
    public static readonly Refusal GroupMissing = new("Chưa chọn đối tượng đóng. Những ô khác còn giữ. Chọn một đối tượng.", "Input.Group");
    public static readonly Refusal BaseMissing = new("Chưa ghi mức làm căn cứ, hoặc mức đã tính. Những ô khác còn giữ. Ghi một trong hai ô: căn cứ thì chỉ để tính, không lưu.", "Input.Base");
    public static readonly Refusal DecisionMissing = new("Chưa ghi số quyết định. Những ô khác còn giữ. Ghi số và ký hiệu, ví dụ 15-NQ/CB.", "Input.DecisionNumber");
    public static readonly Refusal SuperiorMissing = new("Đóng cao hơn mức quy định do cấp trên quyết định: chưa ghi số quyết định ấy. Những ô khác còn giữ.", "Input.DecisionNumber");
    public static readonly Refusal GroundMissing = new("Chưa chọn lý do miễn, giảm. Những ô khác còn giữ. Chọn một lý do.", "Relief.Ground");
    public static readonly Refusal NobodyLeft = new("Không còn ai chưa nộp, nên không ghi thêm gì.");
    public static readonly Refusal TakenBackAlready = new("Lần nộp này đã được ghi lại từ trước. Không ghi thêm.");
    public static readonly Refusal NothingToGive = new("Chưa có tiền phải nộp lên: khóa sổ một tháng trước, phần nộp lên tính từ số đã thu của tháng ấy. Không ghi gì.");
    public static readonly Refusal HandOverSettled = new("Lần bàn giao này đã xong từ trước. Không ghi thêm. Tải lại trang để xem.");
    public static readonly Refusal GiverEnded = new("Nơi giao đã kết thúc hoạt động nên không gửi trả được. Nhận theo số đã giao; chênh lệch thì ghi ở sổ của đơn vị này.");
    public static readonly Refusal OpeningTwice = new("Số dư ban đầu chỉ ghi một lần, trước khi khóa tháng đầu tiên. Không ghi thêm. Ghi sai thì ghi lại cho đúng ở dòng ấy.", "Input.Kind");
    public static readonly Refusal WordsMissing = new("Chưa ghi chi cho việc gì. Những ô khác còn giữ. Ghi một câu ngắn.", "Input.Words");
    public static readonly Refusal ShareNotConfirmed = new("Chưa khóa sổ: tỷ lệ trích giữ của loại chi bộ này chưa được đối chiếu với văn bản, nên chưa chia được. Số đã thu còn nguyên. Nhờ quản trị xác nhận ở trang Quy định, hoặc ghi giá trị riêng cho đơn vị.");
    public static readonly Refusal ApproverMissing = new("Chưa chọn người duyệt. Chọn bí thư, phó bí thư hoặc chi ủy viên.", "Approver");
    public static readonly Refusal ApproverNoOfficer = new("Người duyệt mức phải là bí thư, phó bí thư hoặc chi ủy viên của chi bộ (01-QĐ/TW, Điều 7). Chưa ghi gì. Chọn người khác.", "Approver");
    public static readonly Refusal CollectorMissing = new("Chưa chọn người thu. Chọn một đảng viên của chi bộ.", "Collector");
    public static readonly Refusal SamePerson = new("Người duyệt mức và người thu phải là hai người khác nhau. Chưa ghi gì. Chọn người khác cho một việc.", "Collector");
    public static readonly Refusal MemberMissing = new("Chưa chọn đảng viên nộp. Những ô khác còn giữ. Chọn một đồng chí.", "Input.Member");
    public static readonly Refusal ListMissing = new("Chưa chọn tệp. Tải danh sách từ Cổng Dịch vụ công về rồi chọn tệp ấy (.xlsx, .xls hoặc .csv).", "Upload");
    public static readonly Refusal NoColumns = new("Không tìm thấy dòng tiêu đề có cột họ tên (hoặc số thẻ) và cột số tiền. Chưa ghi gì. Chọn đúng tệp danh sách đã nộp.", "Upload");
    public static readonly Refusal TooManyRows = new("Tệp dài quá 5.000 dòng. Chưa ghi gì. Tải danh sách của riêng chi bộ.", "Upload");
    public static readonly Refusal ListWritten = new("Danh sách này đã ghi vào sổ từ trước. Không ghi thêm.");
    public static readonly Refusal NothingToWrite = new("Không có dòng nào khớp để ghi. Sổ không thay đổi.");
    public static readonly Refusal ChangedMeanwhile = new("Có người vừa ghi ở nơi khác. Chưa ghi gì thêm. Tải lại trang rồi làm tiếp.");
    public static readonly Refusal UnitEnded = new("Đơn vị này đã kết thúc hoạt động nên sổ không ghi thêm. Số dư đã chuyển theo quyết định.");

    public static Refusal NotAnAmount(string field) => new("Chưa hiểu số tiền. Những ô khác còn giữ. Ghi số đồng chẵn, ví dụ 120.000.", field);

    public static Refusal DayMissing(string field) => new("Chưa ghi ngày. Những ô khác còn giữ. Ghi ngày theo mẫu 05/11/2026.", field);

    public static Refusal DayAhead(DateOnly today, string field) => new($"Ngày ở sau hôm nay {Dates.Full(today)}. Những ô khác còn giữ. Sửa ngày.", field);

    public static Refusal MonthMissing(string field) => new("Chưa hiểu tháng. Những ô khác còn giữ. Ghi theo mẫu 11/2026.", field);

    public static Refusal MonthsReversed(string field) => new("Tháng cuối ở trước tháng đầu. Những ô khác còn giữ. Sửa lại.", field);

    public static Refusal MonthsTooMany(int most, string source, string field) => new($"Mỗi quyết định miễn, giảm không quá {most} tháng ({source}). Những ô khác còn giữ. Rút ngắn; hết hạn thì chi bộ xét lại.", field);

    public static Refusal TooFarAhead(int most, string field) => new($"Nộp trước không quá {most} tháng mỗi lần ghi. Những ô khác còn giữ. Rút ngắn.", field);

    public static Refusal MonthClosed(DateOnly month, string field) => new($"Sổ tháng {DuesMonths.Show(month)} đã khóa nên mức của tháng ấy không đổi nữa. Những ô khác còn giữ. Ghi từ tháng chưa khóa.", field);

    public static Refusal ReasonMissing(string field) => new("Chưa ghi lý do. Ghi một câu ngắn.", field);

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal VoluntaryTooLow(long least) => new($"Mức tự nguyện phải cao hơn mức quy định {Vnd.Say(least)}. Những ô khác còn giữ. Sửa số tiền.", "Input.Amount");

    public static Refusal RuleMissing(DateOnly month) => new($"Chưa có quy định về mức đóng của đối tượng này vào tháng {DuesMonths.Show(month)}, hoặc chưa biết vùng lương tối thiểu của đơn vị. Những ô khác còn giữ. Nhờ quản trị ghi ở trang Quy định.", "Input.Group");

    public static Refusal ShareNotAllowed(string allowed) => new($"Chỉ giảm theo các mức {allowed}. Những ô khác còn giữ. Chọn lại.", "Relief.Share");

    public static Refusal CollectedWhileDetained(string source) => new($"Quy định đang áp dụng vẫn thu đảng phí khi bị tạm giữ, tạm giam ({source}). Những ô khác còn giữ. Chọn lý do khác.", "Relief.Ground");

    public static Refusal ReliefTwice(DateOnly from, DateOnly to) => new($"Đã có quyết định miễn, giảm từ tháng {DuesMonths.Show(from)} đến {DuesMonths.Show(to)}. Những ô khác còn giữ. Ghi tháng khác, hoặc kết thúc quyết định ấy trước.", "Input.From");

    public static Refusal ReliefEndOutside(DateOnly from, DateOnly to) => new($"Tháng cuối phải trong khoảng {DuesMonths.Show(from)} đến {DuesMonths.Show(to)}. Quyết định vẫn như cũ.", "Last");

    public static Refusal NoAmountYet(DateOnly month) => new($"Chưa duyệt mức đóng của đồng chí này cho tháng {DuesMonths.Show(month)}, nên chưa thu được. Ghi và duyệt mức trước.");

    public static Refusal NothingDue(DateOnly month) => new($"Đồng chí này được miễn tháng {DuesMonths.Show(month)}, không thu. Sổ không thay đổi.");

    public static Refusal PaidAlready(DateOnly month, DateOnly on) => new($"Tháng {DuesMonths.Show(month)} đã nộp ngày {Dates.Full(on)}. Không ghi thêm lần nữa.");

    public static Refusal ChargedElsewhere(DateOnly month) => new($"Tháng {DuesMonths.Show(month)} đồng chí này đóng ở chi bộ khác. Không ghi ở đây.", "Input.From");

    public static Refusal ClosedAlready(DateOnly month) => new($"Sổ tháng {DuesMonths.Show(month)} đã khóa từ trước. Không ghi thêm. Điều cần sửa ghi vào tháng chưa khóa.");

    public static Refusal ClosedAfterEnd(string unit, DateOnly last, IReadOnlyList<string> members) =>
        new($"{unit} đã khóa sổ đảng phí đến tháng {DuesMonths.Show(last)}, trong đó có {SomeNames.Of(members)}: sổ đã khóa không sửa được, nên tổ chức không thể kết thúc trước đó. Chưa có gì thay đổi. Ghi ngày hiệu lực từ {Dates.Full(last.AddMonths(1))}.", "On");

    public static Refusal ClosedAhead(DateOnly month) => new($"Tháng {DuesMonths.Show(month)} chưa đến. Chưa khóa gì.");

    public static Refusal SheetMissing(DateOnly month, int payers) => new($"Chưa lập danh sách đóng tháng {DuesMonths.Show(month)}, chi bộ có {payers} đồng chí đóng ở đây. Khóa rồi thì không lập được nữa, nên chưa khóa sổ. Lập danh sách tháng ấy rồi khóa.");

    public static Refusal EarlierOpen(DateOnly month) => new($"Sổ tháng {DuesMonths.Show(month)} chưa khóa. Khóa lần lượt từng tháng, tháng trước trước.");

    public static Refusal AmountsMissing(int people) => new($"Còn {people} đồng chí chưa có mức đóng được duyệt trong tháng. Chưa khóa sổ. Duyệt mức rồi khóa.");

    public static Refusal MoreThanBalance(long balance, string field) => new($"Số tiền lớn hơn số dư {Vnd.Say(balance)}. Những ô khác còn giữ. Sửa số tiền.", field);

    public static Refusal ReceivedBeforeGiven(DateOnly given) => new($"Ngày nhận không thể trước ngày giao {Dates.Full(given)}. Sửa lại ngày.", "On");

    public static Refusal SheetAhead(DateOnly month) => new($"Tháng {DuesMonths.Show(month)} chưa đến nên chưa lập danh sách. Nộp trước thì ghi ở mục Ghi nộp.");
}
