using SoTay.Platform;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>Every sentence with which a rule about schemes says no.</summary>
internal static class SchemeRefusals
{
    private const string Kept = "Chưa có gì thay đổi, mọi chữ đã gõ còn nguyên.";

    public static readonly Refusal NameMissing = new($"Chưa có tên đề án. {Kept} Ghi như trên văn bản, ví dụ Đề án sắp xếp các chi bộ thuộc Đảng ủy xã.", "Name");

    public static readonly Refusal DayMissing = new($"Chưa có ngày hiệu lực. {Kept} Ghi ngày mà mọi bước cùng có hiệu lực, ví dụ 03/12/2026.", "On");

    public static readonly Refusal ReasonMissing = new($"Chưa có lý do rút đề án. {Kept} Ghi một câu để người sau hiểu.", "Reason");

    public static readonly Refusal NoSteps = new("Đề án chưa có bước nào. Thêm ít nhất một bước rồi quyết định.");

    public static readonly Refusal UnitMissing = new($"Chưa chọn tổ chức của bước này. {Kept} Chọn từ danh sách.", "Unit");

    public static readonly Refusal UnitsMissing = new($"Chưa chọn đơn vị nào. {Kept} Đánh dấu ít nhất một đơn vị.", "Units");

    public static readonly Refusal IntoMissing = new($"Chưa chọn nơi nhận. {Kept} Chọn tổ chức cấp trên mới hoặc tổ chức tiếp nhận.", "Into");

    public static readonly Refusal NobodyToAppoint = new($"Chưa chọn người được chỉ định. {Kept} Tìm theo tên rồi chọn một người.", "Member");

    public static readonly Refusal ChangedMeanwhile = new("Người khác vừa sửa đề án này. Chưa ghi gì của đồng chí; xem lại đề án như đang có rồi làm tiếp.");

    public static readonly Refusal Circle = new("Có tổ chức sẽ nằm dưới chính mình trong khoảng từ ngày hiệu lực đến nay. Chưa có gì thay đổi. Chọn ngày hiệu lực muộn hơn hoặc sửa bước chuyển cấp trên.");

    public static readonly Refusal CodeTaken = new("Có mã tổ chức vừa được dùng cho một tổ chức khác. Chưa có gì thay đổi. Xem lại mã trong các bước.");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} ký tự. {Kept} Rút gọn lại.", field);

    public static Refusal NotADraft(Scheme scheme) => new(scheme.State switch
    {
        SchemeState.Decided => "Đề án đã quyết định, nên không sửa được nữa. Bấm Sửa lại đề án trước, rồi quyết định lại.",
        _ => Settled(scheme).Say,
    });

    public static Refusal NotDecided(Scheme scheme) => new(scheme.State is SchemeState.Draft ? "Đề án còn là dự thảo. Quyết định trước, rồi mới thực hiện." : Settled(scheme).Say);

    public static Refusal Settled(Scheme scheme) => new(scheme.State is SchemeState.CarriedOut
        ? $"Đề án đã thực hiện, có hiệu lực từ {scheme.TakesEffectOn:dd/MM/yyyy}. Sau ngày đó chỉ đổi được bằng một đề án mới."
        : $"Đề án đã rút. Lý do: {scheme.Reason}. Muốn làm tiếp thì lập đề án mới.");

    public static Refusal NotYet(DateOnly on) => new($"Đề án có hiệu lực từ {on:dd/MM/yyyy}, hôm nay chưa thực hiện được. Đến ngày đó sổ tự thực hiện.");

    public static Refusal NoDecision(int place) => new($"Bước {place} chưa có số quyết định, và đề án chưa có quyết định chung. Ghi số quyết định chung hoặc riêng cho bước đó.");

    public static Refusal NoFurther(int place, bool up) => new($"Bước {place} đã ở {(up ? "đầu" : "cuối")} đề án. Thứ tự giữ nguyên.");

    public static Refusal OrderBreaks(int place, string say) => new($"Đổi thứ tự thì bước {place} không làm được, nên thứ tự giữ nguyên: {say}");

    public static Refusal Step(int place, string say) => new($"Bước {place}: {say}");

    public static Refusal UnknownUnit() => new($"Một tổ chức của bước này không còn trong sổ. {Kept} Chọn lại.", "Unit");

    public static Refusal Outside(string unit, string decider) => new($"{unit} không nằm dưới {decider}, nên {decider} không quyết định được. {Kept} Chọn đơn vị trực thuộc, hoặc để cấp trên của {unit} lập đề án.", "Unit");

    public static Refusal IntoOutside(string unit, string decider) => new($"{unit} không thuộc phạm vi của {decider}. {Kept} Chọn {decider} hoặc một đơn vị bên dưới.", "Into");

    public static Refusal Twice(string unit) => new($"{unit} đã được chuyển, nhập hoặc kết thúc ở một bước khác của đề án. {Kept} Mỗi tổ chức chỉ đi một nơi; bỏ một trong hai bước.", "Unit");

    public static Refusal NotIn(string unit, string source) => new($"{unit} không trực thuộc {source}, nên không tách đi từ đó được. {Kept} Chọn lại đơn vị chuyển sang.", "Units");

    public static Refusal NotAMemberOf(string source, int count) => new($"{count} người được chọn không sinh hoạt ở {source}. {Kept} Chọn lại đảng viên chuyển sang.", "Members");

    public static Refusal Orphaned(string unit, string ended) => new($"{unit} sẽ không còn cấp trên khi {ended} kết thúc. {Kept} Chọn nơi tiếp nhận, hoặc thêm bước chuyển {unit} đi trước.", "Into");

    public static Refusal AppointedTwice(string post, string unit) => new($"{post} của {unit} được chỉ định cho hai người. Chưa có gì thay đổi. Giữ lại một người.");
}
