using System.Net;
using SoTay.Features.Documents;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>What is secret, broken or incomplete is refused with a sentence, and nothing is kept: one register serves for all of it.</summary>
public sealed class ArrivalRefusalTests(ArrivalDesk desk) : IClassFixture<ArrivalDesk>
{
    public static TheoryData<string, string, string> Secrets => new()
    {
        { "Secret", "yes", "Văn bản mật không được đưa vào phần mềm này" },
        { "Secret", "", "Chưa trả lời văn bản có dấu mật hay không" },
        { "Subject", "về nhân sự (Mật)", "Thấy dấu \"Mật\"" },
        { "Symbol", "05-NQ/TU (TỐI MẬT)", "Thấy dấu \"TỐI MẬT\"" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task What_is_marked_secret_is_refused_at_the_door(string field, string value, string say) =>
        await desk.RefusedAsync(TestPapers.Word(["chữ"]), "a.docx", say, ArrivalDesk.Head((field, value)));

    [Fact]
    public async Task A_stamp_of_secrecy_in_the_file_or_its_name_is_refused_and_nothing_is_kept()
    {
        await desk.RefusedAsync(TestPapers.Word(["ĐẢNG BỘ TỈNH", "TUYỆT MẬT", "Kế hoạch"]), "a.docx", "Thấy dấu \"TUYỆT MẬT\"", ArrivalDesk.Head());
        await desk.RefusedAsync(TestPapers.Word(["Kế hoạch"], ("word/header2.xml", TestPapers.Part("hdr", null, "MẬT"))), "a.docx", "Thấy dấu \"MẬT\"", ArrivalDesk.Head());
        await desk.RefusedAsync(TestPapers.Word(["Kế hoạch"]), "ke_hoach_(Mật).docx", "Thấy dấu \"Mật\"", ArrivalDesk.Head());
    }

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a.docm", TestPapers.Word(["chữ"], ("word/vbaProject.bin", "macro")), "chứa chương trình (macro)" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Tệp Word đời cũ (.doc) hoặc có mật khẩu" },
        { "a.pdf", TestPapers.LockedPdf(), "Tệp PDF có mật khẩu" },
        { "a.pdf", TestPapers.Pdf("chu")[..300], "Tệp bị hỏng hoặc tải về chưa hết" },
        { "a.xlsx", TestPapers.Zip(("xl/workbook.xml", "<a/>")), "không phải Word (.docx), PDF, ảnh JPG hay PNG" },
        { "a.pdf", new byte[DocumentContent.MostBytes + 1], "Tệp nặng 25 MB, quá 25 MB" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_is_not_taken_is_refused_with_its_reason(string name, byte[] file, string say) => await desk.RefusedAsync(file, name, say, ArrivalDesk.Head());

    [Fact]
    public async Task A_file_of_200_MB_is_turned_away_before_it_is_read()
    {
        var form = await desk.FormAsync();
        var page = await form.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = new Announced(200L << 20) });

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Text.ShouldContain("Tệp vừa gửi lớn hơn mức nhận được. Chưa có gì thay đổi.");
    }

    [Theory]
    [InlineData("Symbol", "", "Chưa ghi số, ký hiệu")]
    [InlineData("Symbol", "12/2026/QH16-UBTVQH", "Chưa chọn loại văn bản")]
    [InlineData("Type", "KH", "Ký hiệu 05-NQ/TU là của nghị quyết, mà loại chọn là kế hoạch")]
    [InlineData("Type", "XX", "Chưa chọn loại văn bản")]
    [InlineData("Issuer", " ", "Chưa ghi nơi ban hành")]
    [InlineData("IssuedOn", "", "Chưa ghi ngày ban hành")]
    [InlineData("IssuedOn", "23/11/2026", "Ngày ban hành còn ở phía trước")]
    [InlineData("ReceivedOn", "14/10/2026", "Ngày đến phải từ ngày ban hành đến hôm nay")]
    [InlineData("Subject", "", "Chưa ghi trích yếu")]
    [InlineData("Concretises", "99-NQ/TW", "Chưa thấy văn bản 99-NQ/TW trong sổ của đơn vị và của cấp trên")]
    public async Task What_is_missing_or_wrong_is_said_and_the_words_stay(string field, string value, string say)
    {
        var page = await desk.RefusedAsync(TestPapers.Word(["chữ"]), "a.docx", say, ArrivalDesk.Head((field, value)));
        if (field != "Issuer") page.Document.QuerySelector("input[name='Input.Issuer']")!.GetAttribute("value").ShouldBe("Tỉnh ủy Lam Giang");
    }

    /// <summary>Says how much it is and sends nothing.</summary>
    private sealed class Announced(long bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return true;
        }
    }
}
