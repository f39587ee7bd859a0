using System.Globalization;
using SoTay.Features.Members;
using SoTay.Features.Members.Lists;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Policies;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>Whom a row of forms 1 and 4 counts, by what stands open in the roster: sex, birth date, day of admission, exemption.</summary>
internal sealed class PeopleSets(PolicyBook policies)
{
    /// <summary>Whether a member who stands inside at the end of a day is counted by a row.</summary>
    public async Task<Func<RolledMember, bool>> StandingAsync(FormRow row, DateOnly day, Guid unit, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(unit, day, cancellation);
        return row.Value.Split('.') switch
        {
            ["female"] => member => member.Sex == Sex.Female,
            [PeopleCounts.Exempt] => member => member.IsExemptOn(day),
            ["age", "unknown"] => member => member.BirthDate is null,
            ["age", var number] => OfAge(AgeBand.From(rules), int.Parse(number, CultureInfo.InvariantCulture), day),
            ["joined", "unknown"] => member => member.JoinedOn is null,
            ["joined", var number] => Joined(rules.OrFirstKnown(), int.Parse(number, CultureInfo.InvariantCulture)),
            _ => _ => true,
        };
    }

    // As in the tally: the first band takes everybody below it too.
    private static Func<RolledMember, bool> OfAge(IReadOnlyList<AgeBand> bands, int number, DateOnly day)
    {
        var band = bands.First(one => one.Number == number);
        var (earliest, latest) = band.BirthDates(day);
        if (band == bands[0]) latest = DateOnly.MaxValue;
        return member => member.BirthDate <= latest && (earliest is null || member.BirthDate >= earliest);
    }

    private static Func<RolledMember, bool> Joined(PolicyReader rules, int number)
    {
        DateOnly? Boundary(int at) => at is 0 or > PeopleTally.Boundaries ? null : rules.Day($"statistics.admission_period.boundary_{at}")?.Value;
        var (first, next) = (Boundary(number - 1), Boundary(number));
        return member => member.JoinedOn is { } day && (first is null || day >= first) && (next is null || day < next);
    }
}
