using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>Every sentence with which the roster says no: what happened, what was kept, what to do.</summary>
public static class MemberRefusals
{
    public static Refusal NameMissing => new("Chưa ghi họ và tên. Ghi họ, tên đệm và tên như trong thẻ đảng viên.", "FullName");

    public static Refusal NameTooLong => new($"Họ và tên dài quá {Member.NameLimit} chữ. Ghi lại, không kèm chức danh hay địa chỉ.", "FullName");

    public static Refusal NameNotAName => new("Họ và tên chỉ gồm chữ. Bỏ số và ký hiệu rồi ghi lại.", "FullName");

    public static Refusal SexMissing => new("Chưa chọn giới tính. Chọn Nam hoặc Nữ.", "Sex");

    public static Refusal NotADate(string field, string typed) =>
        new($"Không hiểu ngày “{typed}”. Ghi theo mẫu 20/09/1976; chỉ nhớ năm thì ghi 1976.", field);

    public static Refusal BornInFuture(PartialDate date) => new($"Ngày sinh {date} ở sau hôm nay. Xem lại năm sinh.", "BirthDate");

    public static Refusal BirthImplausible(PartialDate date) => new($"Ngày sinh {date} cách đây hơn 115 năm. Xem lại năm sinh.", "BirthDate");

    public static Refusal JoinedInFuture(PartialDate date) =>
        new($"Ngày vào Đảng {date} ở sau hôm nay. Ghi ngày của quyết định kết nạp đã có.", "JoinedOn");

    public static Refusal JoinedTooYoung(PartialDate date, int years, string source) =>
        new($"Ngày vào Đảng {date} là khi chưa đủ {years} tuổi ({source}). Xem lại ngày sinh hoặc ngày vào Đảng.", "JoinedOn");

    public static Refusal OfficialInFuture(PartialDate date) =>
        new($"Ngày chính thức {date} ở sau hôm nay. Khi nào được công nhận thì ghi.", "OfficialOn");

    public static Refusal OfficialBeforeJoined(PartialDate official, PartialDate joined) =>
        new($"Ngày chính thức {official} ở trước ngày vào Đảng {joined}. Xem lại hai ngày này.", "OfficialOn");

    public static Refusal CardNotTwelve(string field, int digits) => new($"Số thẻ phải có {digits} chữ số. Ghi đúng như trên thẻ, không có dấu cách.", field);

    public static Refusal CardTaken(string field, string name) => new($"Số thẻ này đã ghi cho {name}. Xem lại số, hoặc sửa ở người kia trước.", field);

    public static Refusal PersonalIdNotTwelve(int digits) => new($"Số định danh phải có {digits} chữ số. Ghi đúng như trên căn cước, hoặc để trống.", "PersonalId");

    public static Refusal PersonalIdTaken(string name) => new($"Số định danh này là của {name} trong sổ. Xem lại số; nếu là một người thì sửa hồ sơ ấy.", "PersonalId");

    public static Refusal PhoneNotANumber => new("Số điện thoại có 10 chữ số, bắt đầu bằng số 0. Ghi lại, hoặc để trống.", "Phone");

    public static Refusal PhoneWithoutConsent => new("Chỉ ghi số điện thoại khi người đó đồng ý. Đánh dấu đã đồng ý, hoặc để trống số.", "PhoneConsent");

    public static Refusal CeremonyInFuture(DateOnly on) => new($"Ngày lễ kết nạp {Day(on)} ở sau hôm nay. Tổ chức lễ rồi mới ghi.", "CeremonyOn");

    public static Refusal CeremonyBeforeJoined(DateOnly on, PartialDate joined) => new($"Ngày lễ kết nạp {Day(on)} ở trước ngày vào Đảng {joined}. Xem lại hai ngày này.", "CeremonyOn");

    public static Refusal UntilMissing => new("Sinh hoạt tạm thời thì ghi đến ngày nào, như trên giấy giới thiệu. Những ô khác còn giữ.", "Until");

    public static Refusal UntilBefore(DateOnly on) => new($"Ngày cuối sinh hoạt tạm thời phải từ {Day(on)} trở đi. Những ô khác còn giữ.", "Until");

    public static Refusal DateMissing => new("Chưa ghi ngày. Ghi ngày có hiệu lực theo mẫu 03/12/2026.", "On");

    public static Refusal InFuture(DateOnly on) =>
        new($"Ngày {Day(on)} ở sau hôm nay. Sổ chỉ ghi việc đã có hiệu lực; đến ngày đó hãy ghi.", "On");

    public static Refusal DecisionMissing => new("Chưa ghi số quyết định hoặc nghị quyết. Ghi số và ký hiệu, ví dụ 15-QĐ/ĐU.", "DecisionNumber");

    public static Refusal ReferralMissing => new("Chưa ghi số giấy giới thiệu của nơi chuyển đi. Những ô khác còn giữ. Ghi số như trên giấy.", "ReferralNumber");

    public static Refusal AlreadyLeft => new("Người này đã rời danh sách từ trước nên không ghi thêm được. Hồ sơ cũ vẫn còn nguyên.");

    public static Refusal OnlyGuest => new("Đồng chí này chỉ sinh hoạt tạm thời ở đây, sổ chính ở nơi khác. Chưa ghi gì. Việc này do nơi sinh hoạt chính thức ghi.");

    public static Refusal SameCell(string cell) => new($"Người này đang sinh hoạt ở {cell} rồi. Chọn chi bộ khác.", "Cell");

    public static Refusal NotACell => new("Chưa chọn chi bộ. Đảng viên chỉ sinh hoạt ở một chi bộ đang hoạt động.", "Cell");

    public static Refusal BeforePlacement(DateOnly since) =>
        new($"Ngày này phải sau {Day(since)}, là ngày bắt đầu sinh hoạt ở chi bộ hiện nay.", "On");

    public static Refusal AlreadyTemporary(string cell) =>
        new($"Người này đang sinh hoạt tạm thời ở {cell}. Kết thúc lần ấy trước rồi mới ghi lần mới.", "Cell");

    public static Refusal NotTemporary => new("Người này không có lần sinh hoạt tạm thời nào đang mở.");

    public static Refusal EndBeforeStart(DateOnly since) => new($"Ngày kết thúc phải từ {Day(since)} trở đi, là ngày bắt đầu.", "On");

    public static Refusal StatusAlready(MemberStatusKind kind, DateOnly since) =>
        new($"Đã ghi “{MemberLabels.Of(kind)}” từ {Day(since)}. Muốn đổi ngày thì kết thúc lần ấy trước.", "On");

    public static Refusal StatusNotOpen(MemberStatusKind kind) => new($"Người này không ở trong tình trạng “{MemberLabels.Of(kind)}”.", "On");

    public static Refusal GroundMissing => new("Chưa chọn căn cứ miễn. Chỉ chọn trong danh mục, không ghi bệnh hay hoàn cảnh.", "GroundCode");

    public static Refusal OfficialAlready => new("Người này đã là đảng viên chính thức.", "On");

    public static Refusal RecognisedBeforeJoined(DateOnly joined) => new($"Ngày công nhận chính thức phải sau ngày vào Đảng {Day(joined)}.", "On");

    public static Refusal ReasonMissing => new("Chưa ghi lý do. Người có tên sẽ đọc được lý do này.", "Reason");

    private static string Day(DateOnly date) => MemberLabels.Date(date, DatePrecision.Day);

    public static Refusal CodesInFuture(DateOnly since) =>
        new($"Ngày {Day(since)} ở sau hôm nay. Đến ngày đó hãy sửa, hoặc ghi ngày đã có thay đổi.", "CodesSince");

    public static Refusal NotInList(string field, string label, string value) =>
        new($"“{(value.Length > 40 ? value[..40] + "…" : value)}” không có trong danh mục {label.ToLowerInvariant()}. Những ô khác còn giữ. Chọn một giá trị trong danh sách.", field);
}
