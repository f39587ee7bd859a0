using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Counts of organisations, cells and secretaries below an organisation on a day (mission E1, D5), from the dated tree and posts.</summary>
internal sealed class OrganisationFigures(AppDb db)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly asOf, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(under.Id, asOf);
        var people = db.Posts;
        var rows = await db.OrganisationPeriods.AsNoTracking()
            .Where(row => below.Contains(row.OrganisationId) && row.From <= asOf && (row.To == null || row.To >= asOf))
            .Join(db.Organisations, row => row.OrganisationId, unit => unit.Id, (row, unit) => new UnitRow(row.OrganisationId, row.Kind, unit.EconomicKind, unit.LocalityKind))
            .ToListAsync(cancellation);
        var posts = await people.AsNoTracking()
            .Where(row => below.Contains(row.OrganisationId) && row.From <= asOf && (row.To == null || row.To >= asOf)
                && (row.Kind == PostKind.Secretary || row.Kind == PostKind.CommitteeMember || row.Kind == PostKind.StandingMember))
            .Select(row => new PostRow(row.OrganisationId, row.Kind, row.IsLocal, row.AlsoVillageHead)).ToListAsync(cancellation);
        return new FigureSet("organisations", under.Code, [.. Count(under.Id, rows, posts)]) { AsOf = asOf };
    }

    private static IEnumerable<Figure> Count(Guid under, List<UnitRow> rows, List<PostRow> posts)
    {
        var list = $"/organisations/{under}/cells";
        yield return new("organisations.total", "Tổ chức đảng", rows.Count) { Href = $"/organisations?under={under}" };
        foreach (var kind in Enum.GetValues<OrganisationKind>())
            yield return new($"organisations.kind.{FigureWords.Code(kind)}", FigureWords.Of(kind), rows.Count(row => row.Kind == kind)) { Href = $"/organisations?under={under}" };
        foreach (var kind in EconomicKinds.Mains)
            yield return new($"organisations.economic.{FigureWords.Code(kind)}", FigureWords.Of(kind), rows.Count(row => row.EconomicKind?.Main == kind)) { Href = $"/organisations/{under}/cells?type={kind}" };

        var cells = rows.Where(row => row.IsCell).ToDictionary(row => row.Id);
        var committees = posts.Where(post => post.Kind != PostKind.Secretary && cells.ContainsKey(post.Organisation)).Select(post => post.Organisation).ToHashSet();
        var villages = cells.Values.Where(row => row.Locality == LocalityKind.Village).ToList();
        yield return new("cells.total", "Chi bộ", cells.Count) { Href = list };
        yield return Figure.Ratio("cells.with-committee", "Chi bộ có chi ủy", committees.Count, cells.Count) with { Href = list };
        yield return new("cells.village.total", "Chi bộ thôn, bản", villages.Count) { Href = list + "?place=Village" };
        yield return Figure.Ratio("cells.village.with-committee", "Chi bộ thôn, bản có chi ủy", villages.Count(row => committees.Contains(row.Id)), villages.Count) with { Href = list + "?place=Village" };

        var secretaries = posts.Where(post => post.Kind == PostKind.Secretary && cells.ContainsKey(post.Organisation)).ToList();
        var local = secretaries.Where(post => cells[post.Organisation].Locality != LocalityKind.None).ToList();
        yield return new("secretaries.total", "Bí thư chi bộ", secretaries.Count) { Href = list };
        yield return Figure.Ratio("secretaries.also-village-head", "Bí thư chi bộ thôn, tổ dân phố đồng thời là trưởng thôn, tổ trưởng", local.Count(post => post.AlsoVillageHead), local.Count) with { Href = list };
        yield return Figure.Ratio("secretaries.not-local", "Bí thư không phải người địa phương", secretaries.Count(post => post.IsLocal == false), secretaries.Count) with { Href = list };
    }

    private sealed record UnitRow(Guid Id, OrganisationKind Kind, EconomicKind? EconomicKind, LocalityKind Locality)
    {
        public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
    }

    private sealed record PostRow(Guid Organisation, PostKind Kind, bool? IsLocal, bool AlsoVillageHead);
}
