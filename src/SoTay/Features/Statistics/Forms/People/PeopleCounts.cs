using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>
/// The counts of forms 2, 3 and 4. Who is counted is a question to the dated records; education, occupation, ethnicity and religion are
/// those of the day, only added up.
/// </summary>
internal sealed class PeopleCounts(PolicyBook policies, CellRolls rolls, AdmittedPeople admitted)
{
    public const string Exempt = "exempt";

    /// <summary>Members inside at the end of two days, in one pass; of one and the same day only the first is counted.</summary>
    public async Task<(Dictionary<string, decimal> Now, Dictionary<string, decimal> Before)> StandingAsync(Guid unit, DateOnly now, DateOnly before, CancellationToken cancellation)
    {
        var (rules, rulesBefore) = (await policies.ForAsync(unit, now, cancellation), await policies.ForAsync(unit, before, cancellation));
        var standing = await rolls.CountAsync(unit, before, now, () => new Standing(new(rules), new(rulesBefore)), (part, roll) => part.Add(roll, now, before), (whole, part) => whole.Add(part), cancellation);
        return standing.Close();
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
        foreach (var name in (await admitted.GrassrootsAsync(unit, period.To, [.. people.Select(one => one.Cell).Distinct()], cancellation)).SelectMany(row => row.Names)) counts[name]++;
        return counts;
    }

    /// <summary>Those who stood inside on two days.</summary>
    private sealed class Standing(PeopleTally these, PeopleTally those)
    {
        private int _exempt, _exemptBefore;

        public void Add(PlacedRoll roll, DateOnly now, DateOnly before)
        {
            _exempt += Tally(these, roll, now);
            if (before != now) _exemptBefore += Tally(those, roll, before);
        }

        public void Add(Standing other)
        {
            these.Add(other.These);
            those.Add(other.Those);
            (_exempt, _exemptBefore) = (_exempt + other._exempt, _exemptBefore + other._exemptBefore);
        }

        public (Dictionary<string, decimal> Now, Dictionary<string, decimal> Before) Close()
        {
            var (counted, earlier) = (these.Close(), those.Close());
            (counted[Exempt], earlier[Exempt]) = (_exempt, _exemptBefore);
            return (counted, earlier);
        }

        private PeopleTally These => these;

        private PeopleTally Those => those;

        private static int Tally(PeopleTally tally, PlacedRoll roll, DateOnly day)
        {
            var exempt = 0;
            foreach (var one in roll.On(day))
            {
                tally.Add(one.Sex, one.BirthDate, one.JoinedOn, one.CodesOn(day), day);
                if (one.IsExemptOn(day)) exempt++;
            }

            return exempt;
        }
    }
}
