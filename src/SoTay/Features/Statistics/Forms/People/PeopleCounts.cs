using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>
/// The counts of forms 2, 3 and 4. Who is counted is a question to the dated records; education, occupation, ethnicity and religion are
/// those of the roster of today, only added up.
/// </summary>
internal sealed class PeopleCounts(PolicyBook policies, CellRolls rolls, AdmittedPeople admitted)
{
    public const string Exempt = "exempt";

    /// <summary>Members inside at the end of two days, in one pass.</summary>
    public async Task<(Dictionary<string, decimal> Now, Dictionary<string, decimal> Before)> StandingAsync(Guid unit, DateOnly now, DateOnly before, CancellationToken cancellation)
    {
        var (these, those) = (new PeopleTally(await policies.ForAsync(unit, now, cancellation)), new PeopleTally(await policies.ForAsync(unit, before, cancellation)));
        var (exempt, exemptBefore) = (0, 0);
        await foreach (var roll in rolls.ReadAsync(unit, before, now, cancellation))
        {
            exempt += Tally(these, roll, now);
            exemptBefore += Tally(those, roll, before);
        }

        var (counted, earlier) = (these.Close(), those.Close());
        (counted[Exempt], earlier[Exempt]) = (exempt, exemptBefore);
        return (counted, earlier);
    }

    /// <summary>Those admitted in a period, aged as on the day of admission, and the grassroots organisations at its end that admitted anybody.</summary>
    public async Task<Dictionary<string, decimal>> AdmittedAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var tally = new PeopleTally(await policies.ForAsync(unit, period.To, cancellation));
        var people = await admitted.ReadAsync(unit, period, cancellation);
        foreach (var one in people) tally.Add(one.Sex, one.BirthDate, one.JoinedOn, one.Codes, one.On);
        var counts = tally.Close();
        counts[AdmittedPeople.Again] = people.Count(one => one.Again);
        foreach (var name in new[] { "grassroots.committees", "grassroots.committees.admitting", "grassroots.cells", "grassroots.cells.admitting" }) counts[name] = 0;
        foreach (var name in (await admitted.GrassrootsAsync(unit, period.To, people, cancellation)).SelectMany(row => row.Names)) counts[name]++;
        return counts;
    }

    private static int Tally(PeopleTally tally, PlacedRoll roll, DateOnly day)
    {
        var exempt = 0;
        foreach (var one in roll.On(day))
        {
            tally.Add(one.Sex, one.BirthDate, one.JoinedOn, one.Codes, day);
            if (one.IsExemptOn(day)) exempt++;
        }

        return exempt;
    }
}
