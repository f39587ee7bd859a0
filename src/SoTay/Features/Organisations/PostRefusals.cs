using SoTay.Platform;

namespace SoTay.Features.Organisations;

/// <summary>Every sentence with which a rule about posts says no.</summary>
internal static class PostRefusals
{
    private const string Kept = "Chưa có gì thay đổi, mọi chữ đã gõ còn nguyên.";

    public static readonly Refusal NothingAsked = new($"Chưa chọn người nhận chức vụ hay người thôi giữ. {Kept} Chọn ít nhất một.", "Member");

    public static readonly Refusal NotAMemberHere = new($"Người được chọn không sinh hoạt trong tổ chức này hay đơn vị trực thuộc. {Kept} Chọn lại từ danh sách.", "Member");

    public static readonly Refusal NoSuchPost = new($"Chức vụ được chọn đã thôi giữ hoặc không thuộc tổ chức này. {Kept} Chọn lại từ danh sách.", "Replaced");

    public static readonly Refusal EndStays = new($"Ở đây chỉ sửa, không thôi giữ hay cho giữ lại. {Kept} Đang giữ thì để trống ngày cuối; đã thôi thì ghi ngày cuối.", "Until");

    public static Refusal InFuture(DateOnly on, DateOnly today) =>
        new($"Ngày {on:dd/MM/yyyy} ở sau hôm nay. {Kept} Ghi vào ngày quyết định có hiệu lực; nay nhận ngày đến {today:dd/MM/yyyy}.", "On");

    public static Refusal BeforeUnit(string unit, DateOnly beginning) =>
        new($"{unit} có từ {beginning:dd/MM/yyyy}, nên chưa thể có chức vụ trước ngày đó. {Kept} Chọn ngày từ {beginning:dd/MM/yyyy}.", "On");

    public static Refusal UnitEnded(string unit) => new($"{unit} đã kết thúc hoạt động, không ghi chức vụ được nữa. Lịch sử vẫn xem được.", "On");

    public static Refusal BeforePost(DateOnly from) =>
        new($"Chức vụ này bắt đầu ngày {from:dd/MM/yyyy}, không thể thôi trước khi giữ. {Kept} Chọn ngày sau {from:dd/MM/yyyy}.", "On");

    public static Refusal AlreadyEnded(DateOnly to) => new($"Chức vụ này đã thôi từ {to:dd/MM/yyyy}. Không có gì để ghi; xem lại danh sách.", "Replaced");

    public static Refusal HeldByOther(string post) =>
        new($"{post} đang có người giữ. {Kept} Chọn người đó ở ô Thay cho, hoặc xem lại chức vụ.", "Replaced");

    public static Refusal HeldAlready(string post) => new($"Người này đang giữ chức {post.ToLowerInvariant()}. {Kept} Chọn người khác hoặc chức vụ khác.", "Member");

    public static Refusal HeldThen(string post, DateOnly from, DateOnly to) =>
        new($"{post} từ {from:dd/MM/yyyy} đến {to:dd/MM/yyyy} đã có người giữ; mỗi lúc chỉ một người. {Kept} Sửa ngày bắt đầu, hoặc ghi ngày thôi giữ.", "On");

    public static Refusal BeforeMember(DateOnly since) =>
        new($"Đồng chí này vào Đảng ngày {since:dd/MM/yyyy}, nên chưa thể giữ chức vụ trong Đảng trước ngày đó. {Kept} Xem lại ngày bắt đầu, hoặc ngày vào Đảng trong hồ sơ.", "On");

    public static readonly Refusal Probationer =
        new($"Đồng chí này còn dự bị vào ngày bắt đầu. Đảng viên dự bị chưa có quyền ứng cử, biểu quyết, bầu cử cơ quan lãnh đạo của Đảng (Điều lệ Đảng 2011, Điều 3). {Kept} Chọn đảng viên chính thức.", "Member");

    public static Refusal UntilWrong(DateOnly from, DateOnly today) =>
        new($"Ngày cuối giữ chức vụ phải từ {from:dd/MM/yyyy} đến {today:dd/MM/yyyy}. {Kept} Đang giữ thì để trống ô này.", "Until");

    public static Refusal DecidedAhead(DateOnly today) => new($"Ngày quyết định ở sau hôm nay ({today:dd/MM/yyyy}). {Kept} Ghi ngày trên quyết định.", "DecisionDate");
}
