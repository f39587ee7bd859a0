using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Documents.Sending;
using SoTay.Features.Documents.Studies;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>The commune's programme as its cells get it: a Word file with headings, sent with an answer day that two of them missed, and given for study.</summary>
internal sealed class DemoProgramme(AppDb db, PolicyBook policies, FileStore files, VietnamClock clock)
{
    private const int Silent = 2;
    private const int DaysToAnswer = 45;

    private static readonly (string Heading, string Words)[] Sections =
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", "Cụ thể hóa nhiệm vụ năm thành việc có người làm, có sản phẩm, có hạn.\nMỗi chi bộ chọn việc sát với thôn, tổ dân phố, đơn vị mình; không chép lại chương trình của cấp trên."),
        ("II. CHỈ TIÊU", "Các chỉ tiêu của chương trình được theo dõi bằng số liệu của đơn vị, không chờ báo cáo cuối năm."),
        ("III. NHIỆM VỤ, GIẢI PHÁP", ""),
        ("1. Phát triển kinh tế", "Hỗ trợ hộ kinh doanh chuyển lên doanh nghiệp; thu đúng, thu đủ, không để nợ đọng."),
        ("2. Đô thị, môi trường", "Vận động từng hộ phân loại rác tại nhà; mỗi tổ dân phố có một tuyến đường tự quản."),
        ("3. Văn hóa, xã hội", "Rà soát hộ nghèo theo từng nguyên nhân; phân công đảng viên giúp hộ cụ thể."),
        ("4. Xây dựng Đảng", "Nâng chất lượng sinh hoạt chi bộ; mỗi chi bộ có nguồn kết nạp; đảng viên nhận việc và báo kết quả hằng tháng."),
        ("IV. TỔ CHỨC THỰC HIỆN", "Chi bộ ban hành kế hoạch trong thời hạn được giao, báo kết quả hằng quý.\nVăn phòng Đảng ủy theo dõi, tổng hợp, báo cáo Ban Thường vụ."),
    ];

    private static readonly (string Words, string[] Choices, int Right, string Where)[] Questions =
    [
        ("Chi bộ chọn việc trong chương trình theo cách nào?", ["Chép đủ các việc của cấp trên", "Chọn việc sát với thôn, tổ dân phố, đơn vị mình", "Chờ cấp trên chỉ định"], 1, "I. MỤC ĐÍCH, YÊU CẦU"),
        ("Chỉ tiêu được theo dõi bằng gì?", ["Số liệu của đơn vị trong năm", "Báo cáo cuối năm"], 0, "II. CHỈ TIÊU"),
        ("Đảng viên báo kết quả việc được giao khi nào?", ["Cuối năm", "Hằng quý", "Hằng tháng"], 2, "4. Xây dựng Đảng"),
    ];

    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is not { } above || ground.IsProvince || await db.Documents.FirstOrDefaultAsync(row => row.OrganisationId == above.Id && row.Type == DemoTargets.ProgrammeType, cancellation) is not { } programme) return;
        var cells = DemoTargets.CellsOf(ground, Silent);
        await WriteAsync(above, programme, cells, cancellation);
        programme.AnswerBy = programme.IssuedOn.AddDays(DaysToAnswer);
        var sent = VietnamClock.Moment(programme.IssuedOn, new TimeOnly(9, 0));
        db.AddRange(cells.Select(cell => new DocumentRecipient { DocumentId = programme.Id, OrganisationId = cell.Id, FromId = above.Id, SentAt = sent }));
        Study(ground, above, programme, cells);
        db.IndexAgain(programme);
    }

    private async Task WriteAsync(DemoUnit above, Document programme, IEnumerable<DemoUnit> cells, CancellationToken cancellation)
    {
        var issuer = new PaperIssuer(above.Kind, IssuingBody.Unit, above.Name, above.Parent?.Name ?? "");
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(above.Id, programme.IssuedOn, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, programme.IssuedOn, DocumentSymbol.Of(programme.Number, programme.Type, issuer.Code)));
        sheet.Title("Chương trình", programme.Subject);
        foreach (var (heading, words) in Sections)
        {
            sheet.Section(heading);
            sheet.Words(words);
        }

        sheet.Close([.. cells.Select(cell => cell.Name), issuer.Kept], issuer.Signature(true, null));
        var content = DocumentContent.Judge(sheet.ToBytes(), cancellation).Content!;
        (programme.FileHash, programme.FileName) = (files.Keep(content.Bytes), $"{programme.Symbol.Replace('/', '-')}.{content.Extension}");
        db.Add(new DocumentText { DocumentId = programme.Id, Words = content.Words });
    }

    private void Study(DemoGround ground, DemoUnit above, Document programme, IReadOnlyList<DemoUnit> cells)
    {
        var (at, by) = (clock.Now.AddDays(-6), DemoRun.By.Name);
        var study = new DocumentStudy { DocumentId = programme.Id, OrganisationId = above.Id, MadeAt = at, ByName = by };
        study.Write(clock.Today.AddDays(12), "1. Vì sao chương trình chọn ít việc, đo được.\n2. Tám chỉ tiêu của địa phương: chỉ tiêu nào thôn, tổ mình góp được.\n3. Liên hệ: việc của từng đảng viên trong quý tới.",
            "Chi bộ ta góp được vào chỉ tiêu nào? Ai làm, bao giờ xong?\nViệc nào của quý trước còn vướng, cần ai tháo gỡ?", clock.Today);
        study.Questions.AddRange(Questions.Select(row => new StudyQuestion { StudyId = study.Id, OrganisationId = above.Id, Words = row.Words, Choices = [.. row.Choices], Right = row.Right, Where = row.Where }));
        db.Add(study);
        db.AddRange(cells.Select(cell => new StudyUnit { StudyId = study.Id, OrganisationId = cell.Id, GivenAt = at, ByName = by }));
        foreach (var (member, place) in ground.Rosters[ground.Shown.Id].Where(member => member.Id != ground.PlainMember.Id).Select((member, place) => (member, place)))
            db.Add(new StudyMember
            {
                StudyId = study.Id, MemberId = member.Id, OrganisationId = ground.Shown.Id, GivenAt = at.AddDays(1),
                ReadAt = place % 3 < 2 ? at.AddDays(2) : null, FinishedAt = place % 3 == 0 ? at.AddDays(3) : null,
            });
        db.Add(new StudyMember { StudyId = study.Id, MemberId = ground.PlainMember.Id, OrganisationId = ground.Shown.Id, GivenAt = at.AddDays(1) });
    }
}
