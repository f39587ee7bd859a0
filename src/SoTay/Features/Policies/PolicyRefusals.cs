using SoTay.Platform;

namespace SoTay.Features.Policies;

/// <summary>The sentences with which this room says no.</summary>
public static class PolicyRefusals
{
    public static Refusal WrongUnit(PolicyEntry entry) => new(
        $"Giá trị chưa đúng loại: “{entry.Name}” cần {Needs(entry.Unit)}. Các ô khác vẫn giữ nguyên; sửa lại giá trị rồi lưu.", "Value");

    public static readonly Refusal NoBasis = new(
        "Chưa có căn cứ: mỗi giá trị phải ghi rõ văn bản, số và ngày. Điền căn cứ rồi lưu, các ô khác vẫn giữ nguyên.", "LegalBasis");

    public static readonly Refusal NoDate = new(
        "Chưa rõ giá trị có hiệu lực từ ngày nào. Điền ngày theo dạng 26/07/2026 rồi lưu, các ô khác vẫn giữ nguyên.", "From");

    public static readonly Refusal EndsBeforeItBegins = new(
        "Ngày hết hiệu lực đứng trước ngày bắt đầu. Sửa một trong hai ngày rồi lưu, các ô khác vẫn giữ nguyên.", "To");

    public static Refusal BeforeTheKnown(DateOnly first) => new(
        $"Ngày bắt đầu đứng trước giá trị cũ nhất đang có ({first.Shown()}). Lịch sử không chèn ngược: chọn ngày sau ngày đó.", "From");

    public static Refusal AlreadyFrom(PolicyValue same) => new(
        $"Đã có một giá trị bắt đầu đúng ngày {same.From!.Value.Shown()}. Nếu giá trị đó sai, hãy sửa hoặc thu hồi nó; nếu quy định đổi, chọn ngày bắt đầu khác.", "From");

    public static Refusal Overlaps(PolicyValue later) => new(
        $"Trùng thời gian với giá trị bắt đầu ngày {later.From!.Value.Shown()}. Ghi ngày hết hiệu lực muộn nhất là {later.From.Value.AddDays(-1).Shown()}, hoặc chọn ngày bắt đầu sau.", "To");

    public static Refusal OrganisationUnknown(string code) => new(
        $"Không có tổ chức đảng nào mang mã “{code}”. Xem lại mã ở trang của tổ chức đó; các ô khác vẫn giữ nguyên.", "OrganisationCode");

    public static readonly Refusal ChangedMeanwhile = new(
        "Có người khác vừa thêm giá trị cho mục này. Chưa lưu gì; lịch sử bên dưới đã có giá trị của người đó. Xem lại rồi lưu tiếp, các ô vẫn giữ nguyên.");

    public static Refusal ConfirmedMeanwhile(PolicyValue now) => new(
        $"Có người khác vừa sửa giá trị này; căn cứ bây giờ là “{now.LegalBasis}”. Chưa lưu gì, chữ của đồng chí vẫn còn trong ô. Mở lại trang để xem rồi quyết định.");

    public static readonly Refusal ShippedStays = new(
        "Giá trị đi kèm sản phẩm thì không thu hồi được, vì hồ sơ cũ còn dựa vào nó. Hãy thêm giá trị mới từ ngày quy định đổi.");

    public static readonly Refusal FollowedByAnother = new(
        "Sau giá trị này đã có giá trị khác nối tiếp. Hãy thu hồi giá trị sau trước, rồi mới thu hồi giá trị này.");

    public static Refusal TemplatesMeet(string template, string other, PolicyEntry key) => new(
        $"Mẫu {template} và mẫu {other} đang áp dụng cùng đặt “{key.Name}”. Thôi áp dụng mẫu {other} trước, rồi mới áp dụng mẫu này.");

    public static readonly Refusal AlreadyAdopted = new("Mẫu này đang được áp dụng rồi; không có gì thay đổi.");

    public static readonly Refusal NotAdopted = new("Mẫu này hiện không được áp dụng; không có gì thay đổi.");

    public static Refusal DayTaken(CalendarDay day) => new(
        $"Ngày {day.Date.Shown()} đã có trong lịch ({day.Name}). Mở ngày đó để sửa.", "Date");

    public static readonly Refusal DayWithoutName = new("Chưa có tên ngày, chẳng hạn “Tết Nguyên đán”. Điền tên rồi lưu, các ô khác vẫn giữ nguyên.", "Name");

    public static Refusal DayChangedMeanwhile(CalendarDay now) => new(
        $"Có người khác vừa sửa ngày này: bây giờ là “{now.Name}”, {PolicyWords.Of(now.Kind)}. Chưa lưu gì, chữ của đồng chí vẫn còn trong ô. Mở lại trang để xem rồi quyết định.");

    public static readonly Refusal DayWithoutDate = new("Chưa rõ ngày nào. Điền ngày theo dạng 01/09/2027 rồi lưu, các ô khác vẫn giữ nguyên.", "Date");

    public static Refusal MakeUpOnWeekday(DateOnly date) => new(
        $"Ngày {date.Shown()} vốn là ngày làm việc, nên không thể là ngày làm bù. Chọn thứ bảy hoặc chủ nhật được đổi.", "Kind");

    /// <summary>No value is known for a date: the product says so and does not guess.</summary>
    public static Refusal NotKnown(string key, DateOnly date) => new(
        $"Chưa có quy định “{PolicyCatalogue.Find(key)?.Name ?? key}” cho ngày {date.Shown()}, nên chưa kiểm tra được. Việc vẫn được ghi lại; người quản trị có thể bổ sung ở mục Quy định.");

    private static string Needs(PolicyUnit unit) => unit.Kind switch
    {
        PolicyKind.Number => $"một số không âm{(unit.Label.Length > 0 ? $", tính bằng {unit.Label}" : "")}",
        PolicyKind.Share => "một tỷ lệ từ 0 đến 100 %",
        PolicyKind.Flag => "Có hoặc Không",
        PolicyKind.Date => "một ngày theo dạng 26/07/2026",
        PolicyKind.MonthDay => "một ngày trong năm theo dạng 02/09",
        _ => "một giá trị không để trống",
    };
}
