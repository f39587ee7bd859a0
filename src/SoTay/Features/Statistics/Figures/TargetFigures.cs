using SoTay.Features.Organisations;
using SoTay.Features.Targets;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Counts of an organisation's own targets by how they stand on a day (mission D1), and of units below that have told nothing.</summary>
internal sealed class TargetFigures(TargetBook book)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly asOf, CancellationToken cancellation)
    {
        var lines = await book.OfAsync(under, asOf, cancellation);
        var missing = under.IsCell ? [] : await book.WithoutDataAsync(under.Id, asOf, cancellation);
        int In(params TargetState[] states) => lines.Count(line => states.Contains(line.Standing.State));
        string Link(TargetState? state = null) => TargetLinks.Of(under.Id, state);
        return new FigureSet("targets", under.Code,
        [
            new("targets.total", "Chỉ tiêu", lines.Count) { Href = Link() },
            new("targets.groups", "Nhóm chỉ tiêu", lines.Select(line => (line.Target.DocumentId, line.Target.GroupName)).Distinct().Count()) { Href = Link() },
            Figure.Ratio("targets.met", "Đạt", In(TargetState.Met), lines.Count) with { Href = Link(TargetState.Met) },
            new("targets.not-met", "Không đạt, đã hết hạn", In(TargetState.NotMet)) { Href = Link(TargetState.NotMet) },
            new("targets.not-due", "Chưa đến hạn", In(TargetState.OnTheWay, TargetState.Behind)) { Href = Link() },
            new("targets.no-data", "Chưa có số liệu", In(TargetState.NoData)) { Href = Link(TargetState.NoData) },
            new("units.missing-data", "Đơn vị chưa báo số", missing.Count) { Href = Link() + "#chua-bao" },
        ])
        { AsOf = asOf };
    }
}
