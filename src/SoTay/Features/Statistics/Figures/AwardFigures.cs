using Microsoft.EntityFrameworkCore;
using SoTay.Features.Awards;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Awards of a period by the day of their decision, of people and organisations that stood below that day; what was taken back does not count.</summary>
internal sealed class AwardFigures(AppDb db)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var counts = await db.AwardsCounted(under.Id, from, to).GroupBy(row => row.Kind).Select(group => new { group.Key, All = group.Count(), Members = group.Count(row => row.MemberId != null) }).ToListAsync(cancellation);
        var href = AwardLinks.Of(under.Id);
        Figure Of(AwardKind kind, bool members) => new($"awards.{FigureWords.Code(kind)}.{(members ? "members" : "organisations")}", $"{AwardWords.Of(kind)}: {(members ? "đảng viên" : "tổ chức đảng")}",
            counts.Find(row => row.Key == kind) is { } count ? members ? count.Members : count.All - count.Members : 0)
        { Href = $"{href}?year={to.Year}&kind={kind}" };
        return new FigureSet("awards", under.Code,
        [
            new("awards.total", "Khen thưởng", counts.Sum(row => row.All)) { Href = $"{href}?year={to.Year}" },
            .. Enum.GetValues<AwardKind>().SelectMany(kind => new[] { Of(kind, true), Of(kind, false) }),
        ])
        { From = from, To = to };
    }
}
