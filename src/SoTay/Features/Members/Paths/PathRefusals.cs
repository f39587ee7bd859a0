using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Paths;

/// <summary>Every sentence with which the paths of membership say no: what happened, what was kept, what to do.</summary>
public static class PathRefusals
{
    public static readonly Refusal DateMissing = new("Chưa ghi ngày. Những ô khác còn giữ; ghi ngày làm bước này theo mẫu 03/12/2026.", "On");
    public static readonly Refusal NumberMissing = new("Chưa ghi số nghị quyết hoặc quyết định. Những ô khác còn giữ; ghi như trên giấy, ví dụ 12-NQ/CB.", "Number");
    public static readonly Refusal ByMissing = new("Chưa ghi cấp nào quyết định. Những ô khác còn giữ; ví dụ Ban Thường vụ Đảng ủy phường.", "By");
    public static readonly Refusal GroundMissing = new("Chưa chọn căn cứ. Chọn một dòng trong danh mục; không ghi bệnh, hoàn cảnh hay nội dung vi phạm ở bất cứ đâu.", "Ground");
    public static readonly Refusal CellMissing = new("Chưa chọn chi bộ nhận lại. Những ô khác còn giữ.", "Cell");
    public static readonly Refusal UntilMissing = new("Chưa ghi ngày cuối. Những ô khác còn giữ; ghi như trong quyết định.", "Until");
    public static readonly Refusal CountsMissing = new("Chưa ghi đủ số phiếu. Chọn lượt biểu quyết trong buổi họp, hoặc ghi tổng số và số đồng ý, không đồng ý, ý kiến khác.", "For");
    public static readonly Refusal CountsNegative = new("Số phiếu không được nhỏ hơn 0. Xem lại các số.", "For");
    public static readonly Refusal VoteNotFound = new("Không thấy lượt biểu quyết đã chọn trong các buổi họp đã khóa của chi bộ, hoặc lượt ấy đã dùng cho người khác. Chưa ghi gì; chọn lại, hoặc ghi từ biên bản giấy.", "MeetingVote");
    public static readonly Refusal StopReasonMissing = new("Chưa chọn lý do. Chọn một dòng; việc vẫn như cũ.", "Reason");
    public static readonly Refusal InForce = new("Việc này đã có quyết định và đang có hiệu lực nên không thôi ở đây được. Kết thúc bằng bước của nó.");
    public static readonly Refusal NothingToTakeBack = new("Bước cuối đã vào hồ sơ đảng viên, hoặc là bước đầu tiên, nên không lùi lại được. Bước đầu ghi nhầm thì thôi việc này với lý do “Mở nhầm”.");
    public static readonly Refusal ChangedMeanwhile = new("Việc này vừa được người khác ghi. Chữ đã gõ còn ở đây; xem các bước rồi ghi lại nếu vẫn cần.");
    public static readonly Refusal NotLeft = new("Người này đang trong danh sách đảng viên nên không có gì để phục hồi.");
    public static readonly Refusal NotToRestore = new("Chỉ phục hồi đảng tịch cho người đã bị khai trừ, xóa tên hoặc đã ra khỏi Đảng. Người chuyển đi nơi khác thì tiếp nhận theo giấy giới thiệu.");

    public static Refusal InFuture(DateOnly on) => new($"Ngày {Dates.Full(on)} ở sau hôm nay. Sổ chỉ ghi việc đã làm; đến ngày đó hãy ghi.", "On");

    public static Refusal BeforeStep(MemberPath path, DateOnly on, PathMark before) =>
        new($"Ngày {Dates.Full(on)} ở trước bước “{PathSteps.Find(path.Kind, before.Step).Name}” ({Dates.Full(before.On)}). Bước sau không thể có trước bước nó cần; xem lại ngày.", "On");

    public static Refusal RequestedThatDay(DateOnly on) =>
        new($"Ngày {Dates.Full(on)} đã ghi một lần yêu cầu kiểm điểm. Mỗi lần yêu cầu là một ngày khác, lần sau ở sau lần trước; xem lại ngày.", "On");

    public static Refusal TakenAlready(MemberPath path, PathMark mark) =>
        new($"Bước “{PathSteps.Find(path.Kind, mark.Step).Name}” đã ghi ngày {Dates.Full(mark.On)} nên không ghi lần nữa. Bước đã ghi vẫn giữ.");

    public static Refusal NotYet(MemberPath path, string step, PathStep? waits) => waits is null ? new("Việc này đã xong nên không ghi thêm bước nào.")
        : new($"Chưa đến bước “{PathSteps.Of(path.Kind).FirstOrDefault(one => one.Code == step)?.Name ?? step}”: còn chờ bước “{waits.Name}”. Ghi bước ấy trước.");

    public static Refusal Stopped(MemberPath path) => new($"Việc này đã thôi từ {Dates.Full(path.StoppedOn!.Value)} ({PathTexts.Of(path.StopReason!.Value).ToLowerInvariant()}) nên không ghi thêm. Cần thì mở việc mới.");

    public static Refusal AlreadyOpen(MemberPath open) => new($"Đồng chí này đang có việc “{PathSteps.WordsOf(open.Kind).Name}” chưa xong. Mỗi lúc chỉ một việc về tư cách; làm xong hoặc thôi việc ấy trước.");

    public static Refusal Moving(string referral) => new($"Đang có giấy giới thiệu số {referral} chuyển sinh hoạt mà nơi đến chưa tiếp nhận. Nơi đến tiếp nhận, hoặc nơi cấp hủy giấy, rồi chi bộ nơi đảng viên sinh hoạt mới mở việc này.");

    public static Refusal WhileOpen(MemberPath open) => new($"Đồng chí này đang có việc “{PathSteps.WordsOf(open.Kind).Name}” chưa xong. Làm xong hoặc thôi việc ấy rồi mới giới thiệu đi nơi khác; chưa ghi giấy giới thiệu.");

    public static Refusal NotConfirmed(PathStep step) => new($"Chưa xác nhận điều kiện: {char.ToLowerInvariant(step.Say[0])}{step.Say[1..]}. Chưa đúng thì chưa sang bước sau được.", "Confirmed");

    public static Refusal AnswerMissing(PathStep step) => new($"Chưa chọn kết quả của bước “{step.Name}”. Chọn một dòng.", "Answer");

    public static Refusal YearWrong(int latest) => new($"Ghi năm không hoàn thành nhiệm vụ, từ {latest - 10} đến {latest}.", "Year");

    public static Refusal HelpNotOver(DateOnly end, PolicyBasis? basis) =>
        new($"Thời gian giáo dục, giúp đỡ kéo dài đến {Dates.Full(end)}{(basis is null ? "" : $" ({basis.LegalBasis})")}. Đến ngày đó mới ghi bước này.", "On");

    public static Refusal ComplaintTooLate(DateOnly on, DateOnly last) => new($"Ngày {Dates.Full(on)} ở sau hạn khiếu nại {Dates.Full(last)}. Đơn nộp trong hạn thì ghi ngày nhận đơn.", "On");

    public static Refusal FromBeforeDecision(DateOnly on) => new($"Ngày bắt đầu phải từ {Dates.Full(on)}, ngày quyết định, để số liệu các ngày trước không đổi. Sửa lại ngày.", "From");

    public static Refusal UntilBeforeFrom(DateOnly from) => new($"Ngày cuối phải từ {Dates.Full(from)} trở đi. Sửa lại ngày.", "Until");

    public static Refusal RemoteTooLong(int months, PolicyBasis basis) =>
        new($"Miễn do đi làm xa phải có ngày cuối và dưới {months} tháng ({basis.LegalBasis}). Ghi ngày cuối sớm hơn; đi lâu hơn thì chuyển sinh hoạt.", "Until");

    public static Refusal SuspendedTooLong(int days, DateOnly last, PolicyBasis basis) =>
        new($"Không quá {days} ngày ({basis.LegalBasis}), tức là muộn nhất {Dates.Full(last)}. Sửa ngày cuối, hoặc để trống để lấy ngày này.", "Until");

    public static Refusal WrongBase(int typed, (int Least, int Most) people, VoteRule rule, DateOnly on) =>
        new($"Ghi {typed}, nhưng ngày {Dates.Full(on)} {PathTexts.Base(rule.Base)} là {(people.Least == people.Most ? $"{people.Most}" : $"từ {people.Least} đến {people.Most}")} người theo danh sách chi bộ. Xem lại số, hoặc sửa danh sách nếu danh sách sai.", "Base");

    public static Refusal MoreThanAll(int hands, int all) => new($"Cộng lại {hands} phiếu, nhiều hơn {all} người có quyền biểu quyết. Xem lại các số.", "For");

    public static Refusal TooLong(string field, int limit) => new($"Dài quá {limit} chữ cái. Rút ngắn rồi ghi lại; những ô khác còn giữ.", field);

    public static Refusal EndedCell(string name) => new($"{name} đã kết thúc hoạt động nên không nhận lại được. Những ô khác còn giữ; chọn chi bộ đang hoạt động.", "Cell");

    public static Refusal RestoredTooEarly(DateOnly left) =>
        new($"Người này còn tính trong danh sách đến hết ngày {Dates.Full(left)}. Ngày phục hồi phải từ {Dates.Full(left.AddDays(1))}; tuổi Đảng vẫn liên tục.", "From");
}
