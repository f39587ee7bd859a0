using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>Those whom row B1 of form 1 counts, with what form 2 and the figures look at.</summary>
internal sealed class AdmittedPeople(AppDb db, Border border)
{
    public const string Again = "again";
    private static readonly MemberEventKind[] Leavings = [MemberEventKind.Expelled, MemberEventKind.StruckOff, MemberEventKind.Resigned];

    public async Task<IReadOnlyList<Admitted>> ReadAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var found = (await border.ReadAsync(unit, period, cancellation)).Judged.Where(one => one.Cause == BorderCause.Admitted).Select(one => one.Crossing).ToList();
        var cells = found.Select(one => one.Organisation).Distinct().ToList();
        var kinds = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.EconomicKind, cancellation);
        var again = await WhoCameAgainAsync(period, cancellation);
        return found.ConvertAll(one => new Admitted(one.On, one.Organisation, one.Member.Sex, one.Member.BirthDate, one.Member.JoinedOn, one.Member.CodesOn(one.On), kinds[one.Organisation], again.Contains(one.Member.Member)));
    }

    /// <summary>Everybody admitted in the period who had left the Party before (kết nạp lại).</summary>
    public async Task<HashSet<Guid>> WhoCameAgainAsync(FormPeriod period, CancellationToken cancellation)
    {
        var events = db.MemberEvents;
        var came = events.Where(row => row.Kind == MemberEventKind.Admitted && row.On >= period.From && row.On <= period.To);
        return [.. await came.Where(row => events.Any(left => left.MemberId == row.MemberId && left.On < row.On && Leavings.Contains(left.Kind))).Select(row => row.MemberId).ToListAsync(cancellation)];
    }

    /// <summary>Grassroots organisations at the end of a period, a commune organisation among them as in form 5, and whether anybody was admitted below each of them in it.</summary>
    /// <param name="cells">Where somebody below the unit was admitted in the period.</param>
    public async Task<IReadOnlyList<Grassroots>> GrassrootsAsync(Guid unit, DateOnly day, List<Guid> cells, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(unit, day);
        var admitting = db.OrganisationAncestors.Where(row => cells.Contains(row.DescendantId) && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.AncestorId);
        return await db.OrganisationPeriods.AsNoTracking()
            .Where(row => row.From <= day && (row.To == null || row.To >= day) && (row.Kind == OrganisationKind.Commune || row.Kind == OrganisationKind.GrassrootsCommittee || row.Kind == OrganisationKind.GrassrootsCell) && below.Contains(row.OrganisationId))
            .OrderBy(row => row.Code).Select(row => new Grassroots(row.OrganisationId, row.Kind, admitting.Contains(row.OrganisationId))).ToListAsync(cancellation);
    }
}

/// <summary>Somebody admitted in a period, without a name.</summary>
internal sealed record Admitted(DateOnly On, Guid Cell, Sex? Sex, DateOnly? BirthDate, DateOnly? JoinedOn, MemberStatistics? Codes, EconomicKind? EconomicKind, bool Again);

/// <summary>A grassroots organisation of part III of form 2.</summary>
internal sealed record Grassroots(Guid Id, OrganisationKind Kind, bool Admitted)
{
    /// <summary>The names under which the form counts it.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            var name = Kind == OrganisationKind.GrassrootsCell ? "grassroots.cells" : "grassroots.committees";
            return Admitted ? [name, name + ".admitting"] : [name];
        }
    }

    public bool Counts(string name) => Names.Contains(name);
}
