using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Lists;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>Those whom a row of forms 2 and 4 counts, by what stands open in the roster: sex, birth date, day of admission, exemption.</summary>
internal sealed class PeopleSets(AppDb db, PolicyBook policies)
{
    public async Task<IQueryable<Crossing>> StandingAsync(Border border, FormRow row, DateOnly day, Guid unit, CancellationToken cancellation)
    {
        var standing = border.Inside(day);
        if (row.Value == "exempt")
            return standing.Where(one => db.Set<MemberStatusPeriod>().Any(status => status.MemberId == one.Member && status.Kind == MemberStatusKind.Exempt && status.From <= day && (status.To == null || status.To >= day)));
        var rules = await policies.ForAsync(unit, day, cancellation);
        return row.Value.Split('.') switch
        {
            ["age", "unknown"] => Those(standing, member => member.BirthDate == null),
            ["age", var number] => OfAge(standing, AgeBand.From(rules), int.Parse(number, CultureInfo.InvariantCulture), day),
            ["joined", "unknown"] => Those(standing, member => member.JoinedOn == null),
            ["joined", var number] => Joined(standing, rules.OrFirstKnown(), int.Parse(number, CultureInfo.InvariantCulture)),
            _ => Narrow(standing, row),
        };
    }

    /// <summary>Of these the women, for a row that counts women.</summary>
    public IQueryable<Crossing> Narrow(IQueryable<Crossing> rows, FormRow row) => row.Value == "female" ? Those(rows, member => member.Sex == Sex.Female) : rows;

    // As in the tally: the first band takes everybody below it too.
    private IQueryable<Crossing> OfAge(IQueryable<Crossing> rows, IReadOnlyList<AgeBand> bands, int number, DateOnly day)
    {
        var band = bands.First(one => one.Number == number);
        var (earliest, latest) = band.BirthDates(day);
        if (band == bands[0]) latest = DateOnly.MaxValue;
        return Those(rows, member => member.BirthDate <= latest && (earliest == null || member.BirthDate >= earliest));
    }

    private IQueryable<Crossing> Joined(IQueryable<Crossing> rows, PolicyReader rules, int number)
    {
        DateOnly? Boundary(int at) => at is 0 or > PeopleTally.Boundaries ? null : rules.Day($"statistics.admission_period.boundary_{at}")?.Value;
        var (first, next) = (Boundary(number - 1), Boundary(number));
        return Those(rows, member => member.JoinedOn != null && (first == null || member.JoinedOn >= first) && (next == null || member.JoinedOn < next));
    }

    private IQueryable<Crossing> Those(IQueryable<Crossing> rows, Expression<Func<Member, bool>> which)
    {
        var wanted = db.Members.AsNoTracking().Where(which);
        return rows.Where(row => wanted.Any(member => member.Id == row.Member));
    }
}
