using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Policies;
using SoTay.Tests.Features.Meetings.Papers;

namespace SoTay.Tests.Features.Documents;

/// <summary>A village cell's plan for a ward's programme, with sentences of real length.</summary>
internal static class SampleProgramme
{
    public static byte[] Bytes() => DraftPaper.Write(PaperLayout.From(PolicySnapshot.Shipped.For(SamplePapers.HeldOn)), new DraftText(
        SamplePapers.Head("KH"), "KH", "thực hiện Chương trình số 03-CTr/ĐU ngày 10/11/2026 của Đảng ủy phường Đông Sơn về phát triển du lịch cộng đồng gắn với xây dựng nông thôn mới giai đoạn 2026 - 2030",
        [
            Section(0, "", "Thực hiện Chương trình số 03-CTr/ĐU ngày 10/11/2026 của Đảng ủy phường Đông Sơn về phát triển du lịch cộng đồng, Chi bộ thôn Nà Lúng xây dựng kế hoạch như sau:"),
            Section(1, "I. MỤC ĐÍCH, YÊU CẦU", "Cụ thể hóa các nhiệm vụ của Đảng ủy phường phù hợp với điều kiện của thôn.\nMỗi việc có người phụ trách, sản phẩm và thời hạn rõ ràng."),
            Section(2, "II. CHỈ TIÊU ĐẾN NĂM 2028", "", holdsTargets: true),
            Section(3, "III. NHIỆM VỤ, GIẢI PHÁP", string.Join('\n', Enumerable.Range(1, 8).Select(at => $"- Nhiệm vụ {at}: vận động các hộ ven suối Nà Lúng chỉnh trang nhà cửa, đăng ký làm dịch vụ lưu trú và giữ vệ sinh môi trường."))),
            Section(4, "IV. TỔ CHỨC THỰC HIỆN", "Chi ủy phân công đảng viên phụ trách từng nhóm hộ, kiểm điểm kết quả trong sinh hoạt chi bộ hằng tháng."),
        ],
        [.. Enumerable.Range(1, 5).Select(at => new DraftTarget(Guid.Empty, $"C{at}", "Du lịch", $"Số hộ làm dịch vụ lưu trú cộng đồng được công nhận, nhóm {at}", "hộ", "từ 20 trở lên", $"từ {at} trở lên", null, new(2028, 12, 31), ""))],
        ["Đảng ủy phường Đông Sơn", "Đảng viên chi bộ", "Lưu chi bộ"], PaperSignature.ForCell(true, "Hoàng Văn Thắng")));

    private static DraftSection Section(int place, string heading, string words, bool holdsTargets = false) =>
        new() { DraftId = Guid.Empty, OrganisationId = Guid.Empty, Place = place, Rank = place == 0 ? 0 : 2, Heading = heading, Words = words, HoldsTargets = holdsTargets };
}
