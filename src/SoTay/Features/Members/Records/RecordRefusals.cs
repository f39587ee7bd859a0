using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Sentences with which the pages of the record lead to the path that something goes.</summary>
public static class RecordRefusals
{
    public static readonly Refusal DecidedAbove = new("Việc này do cấp trên quyết định, nên ghi bù cũng do văn phòng cấp trên ghi. Chưa ghi gì, chữ đã gõ còn ở đây. Việc đang làm thì mở ở Tư cách đảng viên.");

    public static readonly Refusal OnTheWayIn = new("Đồng chí này còn dự bị, hồ sơ kết nạp đang mở nên không ghi bù ở đây. Chưa ghi gì. Mở việc Xóa tên hoặc Xin ra khỏi Đảng ở Tư cách đảng viên, sổ dắt từng bước.");

    public static Refusal WrittenThere(WrittenThere there) =>
        new($"Đồng chí này đang có việc “{there.Name}” chưa xong, việc này ghi ở đó để đủ bước. Chưa ghi gì; mở việc ấy ở đầu trang, làm xong hoặc thôi việc ấy trước.");

    public static Refusal NotHistory(DateOnly on, DateOnly last) =>
        new($"Ở đây chỉ ghi bù việc đã qua, có hiệu lực từ {Dates.Full(last)} trở về trước; ngày {Dates.Full(on)} là việc mới. Chưa ghi gì. Mở việc ở Tư cách đảng viên (người dự bị: ở danh sách kết nạp của chi bộ), sổ dắt từng bước.", "On");

    public static Refusal ProbationNotOver(int months, DateOnly end, PolicyBasis basis) =>
        new($"Chưa đủ {months} tháng dự bị ({basis.LegalBasis}): sớm nhất là {Dates.Full(end)}, còn tính từ lễ kết nạp thì muộn hơn. Xem lại ngày công nhận chính thức, hoặc ngày vào Đảng.", "On");

    public static Refusal AdmittedJustNow(DateOnly joined, DateOnly last) =>
        new($"Quyết định kết nạp ngày {Dates.Full(joined)} là việc mới: ghi ở danh sách kết nạp của chi bộ, sổ đưa người ấy vào danh sách đảng viên. Ở đây chỉ ghi bổ sung người có quyết định từ {Dates.Full(last)} trở về trước, hoặc người chuyển đến.", "JoinedOn");
}
