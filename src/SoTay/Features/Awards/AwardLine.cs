using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

/// <summary>An award with the names in it.</summary>
/// <param name="Name">Of the member or organisation.</param>
/// <param name="Unit">The member's cell; empty for an organisation.</param>
/// <param name="Giver">Who decides.</param>
public sealed record AwardLine(Award Award, string Name, string Unit, string Giver, AwardDecision? Decision)
{
    /// <summary>"Chi bộ thôn 3, Đảng bộ xã …: Hoàn thành xuất sắc nhiệm vụ năm 2026".</summary>
    public string Facts => $"{(Unit.Length > 0 ? Unit + ": " : "")}{Award.Ground}";

    public static async Task<List<AwardLine>> OfAsync(AppDb db, IReadOnlyCollection<Award> awards, CancellationToken cancellation)
    {
        List<AwardLine> lines = [];
        foreach (var some in awards.Chunk(500))
        {
            var (people, decided) = (some.Select(row => row.MemberId).OfType<Guid>().Distinct().ToList(), some.Select(row => row.DecisionId).OfType<Guid>().Distinct().ToList());
            var units = some.SelectMany(row => new[] { row.OrganisationId, row.GiverId }).Distinct().ToList();
            var members = await db.Members.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
            var names = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
            var decisions = await db.AwardDecisions.AsNoTracking().Where(row => decided.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
            lines.AddRange(some.Select(row => new AwardLine(row, row.MemberId is { } member ? members[member] : names[row.OrganisationId], row.MemberId is null ? "" : names[row.OrganisationId],
                names[row.GiverId], row.DecisionId is { } id ? decisions[id] : null)));
        }

        return lines;
    }
}
