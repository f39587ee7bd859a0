using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Data;

namespace SoTay.Cli.Demo;

/// <summary>A programme of the commune with targets in every state, carried out by some cells, which answer for a part of one target; a few have told nothing yet.</summary>
internal static class DemoTargets
{
    public const string ProgrammeType = "CTr";

    private const int Cells = 6;

    // Group, name, unit, way, baseline, goal, what was told in the spring and lately.
    private static readonly (string Group, string Name, string Unit, TargetDirection Way, decimal From, decimal Goal, decimal[] Told)[] Programme =
    [
        ("Phát triển kinh tế", "Thu ngân sách trên địa bàn", "tỷ đồng", TargetDirection.Up, 42, 58, [47.2m, 51.6m]),
        ("Phát triển kinh tế", "Hộ kinh doanh chuyển lên doanh nghiệp", "hộ", TargetDirection.Up, 3, 12, [3, 4]),
        ("Đô thị, môi trường", "Rác sinh hoạt được phân loại tại nguồn", "%", TargetDirection.Up, 22, 60, [31, 63.5m]),
        ("Đô thị, môi trường", "Tuyến đường có cây xanh, đèn chiếu sáng", "%", TargetDirection.Up, 64, 90, []),
        ("Văn hóa, xã hội", "Tỷ lệ hộ nghèo đa chiều", "%", TargetDirection.Down, 2.1m, 0.8m, [1.9m, 1.4m]),
        ("Xây dựng Đảng", "Kết nạp đảng viên trong năm", "người", TargetDirection.Up, 18, 30, [9, 26]),
        ("Xây dựng Đảng", "Buổi sinh hoạt chi bộ xếp loại tốt", "%", TargetDirection.Up, 68, 85, [71, 86]),
    ];

    public static void Add(AppDb db, DemoGround ground, DateOnly today, DateTime now)
    {
        if (ground.Commune is not { } above || ground.IsProvince) return;
        var begun = new DateOnly(today.Year - 1, 12, 15);
        var programme = Issue(db, above.Id, ProgrammeType, "ĐU", begun, $"hành động thực hiện nhiệm vụ năm {begun.Year + 1} và những năm tiếp theo");
        var told = new List<Guid>();
        foreach (var (row, place) in Programme.Select((row, place) => (row, place)))
        {
            var target = new Target
            {
                OrganisationId = above.Id, DocumentId = programme.Id, BeginsOn = begun, Code = $"CT{place + 1:00}", GroupName = row.Group, Name = row.Name, Unit = row.Unit, Direction = row.Way, Baseline = row.From, Goal = row.Goal,
                DueOn = new DateOnly(today.Year + 1, 12, 31),
            };
            db.Add(target);
            told.Add(target.Id);
            // In spring of this year and lately; a demonstration made in January has the first one only, a year before.
            foreach (var (value, at) in row.Told.Select((value, at) => (value, at)).Take(today.Month > 4 ? 2 : 1))
                Tell(db, target, at == 0 ? begun.AddDays(15) : new DateOnly(today.Year, today.Month - 1, 28), value, at == 0 ? "số liệu đầu năm" : "số liệu theo dõi hằng tháng", now);
        }

        // What the cells do adds up above. They carry resolutions of their own numbering from their meetings: a plan (KH) does not touch it.
        var households = new Target
        {
            OrganisationId = above.Id, DocumentId = programme.Id, BeginsOn = begun, Code = $"CT{Programme.Length + 1:00}", GroupName = "Đô thị, môi trường", Name = "Hộ phân loại rác tại nhà", Unit = "hộ",
            Baseline = 12 * Cells, Goal = 60 * Cells, DueOn = new DateOnly(today.Year, 12, 31), Source = TargetSource.Sum,
        };
        db.Add(households);
        foreach (var (cell, place) in CellsOf(ground, 0).Select((cell, place) => (cell, place)))
        {
            var plan = Issue(db, cell.Id, "KH", "CB", begun.AddDays(20), $"thực hiện Chương trình số {programme.Symbol}");
            db.Add(new DocumentConcretion { DocumentId = plan.Id, ConcretisesId = programme.Id, OrganisationId = cell.Id });
            var part = households.PartFor(cell.Id);
            (part.Baseline, part.Goal) = (12, 60);
            db.Add(part);
            told.Add(part.Id);
            if (place >= Cells - 2) continue;
            foreach (var month in Enumerable.Range(1, today.Month - 1)) Tell(db, part, new DateOnly(today.Year, month, 25), 14 + month * (3 + place), "tổ tự quản đếm", now);
        }

        new TargetRollUps(db).RecountWithSave(told);
    }

    /// <summary>The cells that carry the programme out, the shown one first.</summary>
    /// <param name="ground">Where.</param>
    /// <param name="more">So many that got it and did nothing, behind them.</param>
    public static List<DemoUnit> CellsOf(DemoGround ground, int more) => [.. ground.Cells.Where(cell => cell != ground.Shown).Take(Cells - 1 + more).Prepend(ground.Shown)];

    private static Document Issue(AppDb db, Guid organisation, string type, string issuer, DateOnly on, string subject)
    {
        var start = on.Year - on.Year % 5;
        var document = new Document
        {
            OrganisationId = organisation, Type = type, Number = 1, Term = $"{start}-{start + 5}", Symbol = DocumentSymbol.Of(1, type, issuer).Text, IssuedOn = on, Subject = subject,
        };
        db.Add(document);
        db.IndexDocuments([document]);
        return document;
    }

    private static void Tell(AppDb db, Target target, DateOnly on, decimal value, string note, DateTime now) =>
        db.Add(new TargetValue { TargetId = target.Id, OrganisationId = target.OrganisationId, AsOf = on, Value = value, Note = note, ByName = DemoRun.By.Name, At = now });
}
