using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Boards;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Meetings of the cells below an organisation in a period, from the sealed meetings themselves (mission D4, E2, E9).</summary>
internal sealed class MeetingFigures(AppDb db, PolicyBook policies, CellBoardQuery boards, VietnamClock clock)
{
    private static readonly (string Code, string Words)[] Grades = [("good", "Tốt"), ("fair", "Khá"), ("average", "Trung bình"), ("poor", "Kém")];

    public async Task<FigureSet> OfAsync(Organisation under, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(under.Id, to);
        var cells = await db.Organisations.Where(row => below.Contains(row.Id) && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell))
            .Select(row => row.Id).ToListAsync(cancellation);
        var counted = cells.ToHashSet();
        var held = (await db.Meetings.AsNoTracking().Where(row => row.SealedAt != null && row.HeldOn >= from && row.HeldOn <= to && below.Contains(row.OrganisationId))
            .Select(row => new HeldRow(row.OrganisationId, row.Kind, row.HeldOn, row.IsOnPaper, row.Present, row.Excused, row.Unexcused, row.Score)).ToListAsync(cancellation))
            .Where(row => row.Kind.IsCellMeeting && counted.Contains(row.Cell)).ToList();
        var owing = (await boards.ReadAsync(under, Last(to).Year, Last(to), new BoardFilter(OnlyOwing: true), cancellation)).Cells.Count;
        return new FigureSet("meetings", under.Code, [.. await CountAsync(under.Id, cells.Count, held, owing, cancellation)]) { From = from, To = to };
    }

    private DateOnly Last(DateOnly to) => to < clock.Today ? to : clock.Today;

    private async Task<List<Figure>> CountAsync(Guid under, int cells, List<HeldRow> held, int owing, CancellationToken cancellation)
    {
        var regular = held.Where(row => row.Kind == MeetingKind.Regular).ToList();
        var met = regular.Select(row => row.Cell).Distinct().Count();
        var platform = regular.Where(row => !row.IsOnPaper).Select(row => row.Cell).Distinct().Count();
        var board = StatisticsLinks.Board(under);
        List<Figure> figures =
        [
            new("cells.total", "Chi bộ", cells) { Href = board },
            new("cells.met", "Chi bộ đã họp thường kỳ", met) { Href = board },
            Figure.Ratio("cells.met.share", "Tỷ lệ chi bộ đã họp", met, cells) with { Href = board },
            Figure.Ratio("cells.on-platform", "Chi bộ họp trên Sổ Tay", platform, cells) with { Href = board },
            new("meetings.regular", "Buổi thường kỳ", regular.Count) { Href = board },
            new("meetings.thematic", "Buổi chuyên đề", held.Count(row => row.Kind == MeetingKind.Thematic)) { Href = board },
            Figure.Ratio("attendance.share", "Tỷ lệ dự họp", held.Sum(row => row.Present), held.Sum(row => row.Present + row.Excused + row.Unexcused)),
        ];
        var grades = await GradesAsync(under, regular, cancellation);
        figures.AddRange(Grades.Select(grade => new Figure($"meetings.grade.{grade.Code}", $"Buổi xếp loại {grade.Words}", grades.GetValueOrDefault(grade.Code))));
        figures.Add(new("cells.owing", "Chi bộ còn nợ", owing) { Href = board + "?owing=true" });
        return figures;
    }

    // Thresholds are read once a month: they are dated, and a meeting keeps the rule of its day.
    private async Task<Dictionary<string, int>> GradesAsync(Guid under, List<HeldRow> held, CancellationToken cancellation)
    {
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var month in held.Where(row => row.Score is not null).GroupBy(row => new DateOnly(row.HeldOn.Year, row.HeldOn.Month, 1)))
        {
            var rules = await policies.ForAsync(under, month.Key, cancellation);
            decimal? Least(string grade) => rules.Number($"meeting.score.grade.{grade}.min")?.Value;
            if (Least("good") is not { } good || Least("fair") is not { } fair || Least("average") is not { } average) continue;
            foreach (var row in month)
            {
                var grade = row.Score >= good ? "good" : row.Score >= fair ? "fair" : row.Score >= average ? "average" : "poor";
                grades[grade] = grades.GetValueOrDefault(grade) + 1;
            }
        }

        return grades;
    }

    private sealed record HeldRow(Guid Cell, MeetingKind Kind, DateOnly HeldOn, bool IsOnPaper, int Present, int Excused, int Unexcused, decimal? Score);
}
