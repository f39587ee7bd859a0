using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>
/// The counts of forms 2, 3 and 4. Who is counted is a question to the dated records; education, occupation, ethnicity and religion are
/// those of the roster of today, sealed there and opened one after the other, only to be added up.
/// </summary>
internal sealed class PeopleCounts(AppDb db, FieldCipher cipher, PolicyBook policies, GrowthCounts growth, AdmittedPeople admitted)
{
    private const int MostKept = 20_000;

    /// <summary>Members inside at the end of two days, in one pass.</summary>
    public async Task<(Dictionary<string, decimal> Now, Dictionary<string, decimal> Before)> StandingAsync(Guid unit, DateOnly now, DateOnly before, CancellationToken cancellation)
    {
        var (these, those) = (new PeopleTally(await policies.ForAsync(unit, now, cancellation)), new PeopleTally(await policies.ForAsync(unit, before, cancellation)));
        var (border, _) = await growth.BorderAsync(unit, cancellation);
        var rows = border.InsideOn(now, before).Where(row => row.Now || row.Before).Join(db.Members, row => row.Member, member => member.Id,
            (row, member) => new { row.Now, row.Before, member.Sex, member.BirthDate, member.JoinedOn, member.StatisticsSealed }).AsNoTracking().AsAsyncEnumerable();
        // A quarter of a million members have a few thousand different sets of codes.
        var known = new Dictionary<string, MemberStatistics>(StringComparer.Ordinal);
        using var opening = cipher.BeginOpening();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var codes = row.StatisticsSealed is { } box ? Codes(opening.Open(box)) : null;
            if (row.Now) these.Add(row.Sex, row.BirthDate, row.JoinedOn, codes, now);
            if (row.Before) those.Add(row.Sex, row.BirthDate, row.JoinedOn, codes, before);
        }

        var (counted, earlier) = (these.Close(), those.Close());
        counted["exempt"] = await ExemptAsync(border, now, cancellation);
        earlier["exempt"] = await ExemptAsync(border, before, cancellation);
        return (counted, earlier);

        MemberStatistics Codes(string text)
        {
            if (known.TryGetValue(text, out var codes)) return codes;
            codes = MemberStatistics.FromText(text);
            if (known.Count < MostKept) known[text] = codes;
            return codes;
        }
    }

    /// <summary>Those admitted in a period, aged as on the day of admission, and the grassroots organisations at its end that admitted anybody.</summary>
    public async Task<Dictionary<string, decimal>> AdmittedAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var tally = new PeopleTally(await policies.ForAsync(unit, period.To, cancellation));
        var people = await admitted.ReadAsync(unit, period, cancellation);
        foreach (var one in people) tally.Add(one.Sex, one.BirthDate, one.JoinedOn, one.Codes, one.On);
        var counts = tally.Close();
        var (cells, day) = (people.Select(one => one.Cell).Distinct().ToList(), period.To);
        var below = db.SubtreeOf(unit, day);
        var grassroots = db.OrganisationPeriods.Where(row => row.From <= day && (row.To == null || row.To >= day) && below.Contains(row.OrganisationId));
        var admitting = db.OrganisationAncestors.Where(row => cells.Contains(row.DescendantId) && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.AncestorId);
        foreach (var (name, kind) in new[] { ("grassroots.committees", OrganisationKind.GrassrootsCommittee), ("grassroots.cells", OrganisationKind.GrassrootsCell) })
        {
            counts[name] = await grassroots.CountAsync(row => row.Kind == kind, cancellation);
            counts[name + ".admitting"] = await grassroots.CountAsync(row => row.Kind == kind && admitting.Contains(row.OrganisationId), cancellation);
        }

        return counts;
    }

    private async Task<int> ExemptAsync(Border border, DateOnly day, CancellationToken cancellation) =>
        await border.Inside(day).CountAsync(row => db.Set<MemberStatusPeriod>().Any(status => status.MemberId == row.Member && status.Kind == MemberStatusKind.Exempt
            && status.From <= day && (status.To == null || status.To >= day)), cancellation);
}
