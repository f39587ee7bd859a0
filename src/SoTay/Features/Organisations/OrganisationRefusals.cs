using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations;

/// <summary>Every sentence with which a rule of the tree says no: what happened, what was kept, what to do.</summary>
internal static class OrganisationRefusals
{
    private const string Kept = "Chưa có gì thay đổi, mọi chữ đã gõ còn nguyên.";

    public static readonly Refusal NumberMissing = new($"Chưa có số quyết định. {Kept} Ghi số như trên văn bản, ví dụ 15-QĐ/ĐU.", "Number");

    public static readonly Refusal NumberTooLong = new($"Số quyết định dài quá {Decision.NumberLimit} ký tự. {Kept} Chỉ ghi số và ký hiệu, ví dụ 15-QĐ/ĐU.", "Number");

    public static readonly Refusal NameMissing = new($"Chưa có tên tổ chức. {Kept} Ghi tên đầy đủ như trong quyết định.", "Name");

    public static readonly Refusal CodeMissing = new($"Chưa có mã tổ chức. {Kept} Ghi mã 14 chữ số do cấp trên cấp; chưa được cấp thì ghi mã tạm của đơn vị.", "Code");

    public static readonly Refusal CodeTooLong = new($"Mã tổ chức dài quá {Organisation.CodeLimit} ký tự. {Kept} Mã thường có 14 chữ số, ví dụ 38.168.053.000.001.", "Code");

    public static readonly Refusal NothingChanged = new("Tên, mã và loại vẫn như đang ghi, nên không có gì để lưu. Sửa điều cần đổi, hoặc trở về trang của tổ chức.", "Name");

    public static readonly Refusal NoSuccessor = new($"Chưa chọn tổ chức tiếp nhận. {Kept} Chọn tổ chức nhận đảng viên và đơn vị trực thuộc.", "Successor");

    public static readonly Refusal NoParent = new($"Chưa chọn cấp trên mới. {Kept} Chọn tổ chức sẽ trực tiếp lãnh đạo.", "Parent");

    public static readonly Refusal NotEnoughToMerge = new($"Hợp nhất cần ít nhất hai tổ chức. {Kept} Chọn thêm tổ chức cùng hợp nhất; nếu nhập vào một tổ chức đang có thì chọn sáp nhập.", "Others");

    public static Refusal NameTooLong(int length) => new($"Tên dài {length} ký tự, nhiều nhất là {Organisation.NameLimit}. {Kept} Rút gọn tên.", "Name");

    public static Refusal CodeInUse(string code) =>
        new($"Mã {code} đã dùng cho một tổ chức khác (kể cả tổ chức đã kết thúc hoạt động). {Kept} Kiểm tra lại mã trong quyết định hoặc xin cấp mã mới.", "Code");

    public static Refusal InFuture(DateOnly on, DateOnly today) =>
        new($"Ngày hiệu lực {on:dd/MM/yyyy} ở sau hôm nay. {Kept} Ghi vào ngày quyết định có hiệu lực; nay nhận ngày đến {today:dd/MM/yyyy}.", "On");

    public static Refusal SignedInFuture(DateOnly signed, DateOnly today) =>
        new($"Ngày ký {signed:dd/MM/yyyy} ở sau hôm nay. {Kept} Ghi ngày ký trên quyết định, đến {today:dd/MM/yyyy}.", "SignedOn");

    public static Refusal BeforeBeginning(string name, DateOnly beginning) =>
        new($"{name} có từ {beginning:dd/MM/yyyy}, nên không thể thay đổi trước ngày đó. {Kept} Chọn ngày hiệu lực từ {beginning:dd/MM/yyyy}.", "On");

    public static Refusal BeforeLastChange(string name, DateOnly last) =>
        new($"{name} đã có thay đổi ghi từ {last:dd/MM/yyyy}; lịch sử chỉ ghi tiếp, không chèn vào trước. {Kept} Chọn ngày hiệu lực từ {last:dd/MM/yyyy}.", "On");

    public static Refusal SameDayAsChange(string name, DateOnly on) =>
        new($"Ngày {on:dd/MM/yyyy} {name} đã có một thay đổi khác, không thể kết thúc ngay trong ngày đó. {Kept} Chọn ngày hiệu lực từ {on.AddDays(1):dd/MM/yyyy}.", "On");

    public static Refusal AlreadyEnded(string name, DateOnly ended) =>
        new($"{name} đã kết thúc hoạt động ngày {ended:dd/MM/yyyy}, không thay đổi được nữa. Hồ sơ và lịch sử vẫn xem được.", "On");

    public static Refusal ParentEnded(string name, DateOnly ended) =>
        new($"{name} đã kết thúc hoạt động ngày {ended:dd/MM/yyyy}, không nhận đơn vị trực thuộc. {Kept} Chọn tổ chức cấp trên khác.", "Parent");

    public static Refusal ParentNotYet(string name, DateOnly beginning) =>
        new($"{name} có từ {beginning:dd/MM/yyyy}, sau ngày hiệu lực đã chọn. {Kept} Chọn ngày hiệu lực từ {beginning:dd/MM/yyyy} hoặc tổ chức cấp trên khác.", "On");

    public static Refusal CellHoldsNoUnits(string name) =>
        new($"{name} là chi bộ hoặc tổ đảng, không có chi bộ trực thuộc (chi bộ chỉ lập tổ đảng). {Kept} Chọn đảng bộ làm cấp trên.", "Parent");

    public static Refusal HigherUnderLower(string parent, string kind, string parentKind) =>
        new($"{kind} không thể trực thuộc {parent} ({parentKind.ToLowerInvariant()}). {Kept} Chọn cấp trên khác hoặc xem lại loại tổ chức.", "Kind");

    public static Refusal CellsWouldStandUnderCell(string name) =>
        new($"{name} đang có đơn vị trực thuộc nên không thể chuyển thành chi bộ. {Kept} Chuyển các đơn vị đó về cấp trên khác trước.", "Kind");

    public static Refusal Circle(string name, string parent) =>
        new($"{parent} nằm trong {name}, nên {name} không thể trực thuộc {parent}. {Kept} Chọn cấp trên ở ngoài {name}.", "Parent");

    public static Refusal AlreadyThere(string name, string parent) =>
        new($"{name} đang trực thuộc {parent}. Không có gì để chuyển; chọn cấp trên khác hoặc trở về trang của tổ chức.", "Parent");

    public static Refusal RootStays(string name) =>
        new($"{name} là tổ chức gốc của sổ này, không chuyển, nhập hay kết thúc được ở đây. Chọn một tổ chức trực thuộc.");

    public static Refusal UnitsBelow(string name, int count) =>
        new($"{name} còn {count} đơn vị trực thuộc sẽ không có cấp trên. {Kept} Chọn tổ chức tiếp nhận, hoặc chuyển các đơn vị đó đi trước.", "Successor");

    public static Refusal MembersInside(string name, int count) =>
        new($"{name} còn {count} đảng viên. {Kept} Chọn chi bộ tiếp nhận, hoặc chuyển sinh hoạt cho họ trước.", "Successor");

    /// <summary>Who is elsewhere by now was there on the day: without a cell that takes over they would stand nowhere.</summary>
    public static Refusal MembersThen(string name, DateOnly on, IReadOnlyList<string> members) =>
        new($"{name} còn {members.Count} đảng viên sinh hoạt sau ngày {on:dd/MM/yyyy}: {SomeNames.Of(members)}. {Kept} Chọn chi bộ tiếp nhận, hoặc ghi ngày hiệu lực sau khi họ đã chuyển đi.", "On");

    public static Refusal SuccessorIsNoCell(string name, int members) =>
        new($"{name} không phải chi bộ nên không nhận được {members} đảng viên. {Kept} Chọn một chi bộ tiếp nhận.", "Successor");

    public static Refusal SuccessorEnded(string name, DateOnly ended) =>
        new($"{name} đã kết thúc hoạt động ngày {ended:dd/MM/yyyy}, không tiếp nhận được nữa. {Kept} Chọn tổ chức tiếp nhận khác.", "Successor");

    public static Refusal SuccessorNotYet(string name, DateOnly beginning) =>
        new($"{name} có từ {beginning:dd/MM/yyyy}, sau ngày hiệu lực đã chọn, nên chưa tiếp nhận được. {Kept} Chọn ngày từ {beginning:dd/MM/yyyy} hoặc tổ chức tiếp nhận khác.", "Successor");

    public static Refusal SuccessorIsSelf(string name) =>
        new($"{name} không thể nhập vào chính mình. {Kept} Chọn tổ chức khác.", "Successor");

    public static Refusal NobodyChosen(string name) =>
        new($"Chưa chọn đảng viên hay đơn vị nào chuyển từ {name} sang tổ chức mới. {Kept} Đánh dấu ít nhất một; nếu không ai chuyển thì dùng thành lập mới.", "Members");
}
