using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

/// <summary>Whose years with the highest grade are there: asked for merit certificates alone, by the dated rule of whoever gives.</summary>
public sealed class AwardRuns(AppDb db, IYearGrades grades, PolicyBook policies)
{
    private const string Key = "reward.provincial_merit.consecutive_excellent_years";

    /// <summary>The rule that holds where one is set; null where nobody has set one, which checks nothing.</summary>
    public async Task<Dated<int>?> RuleAsync(AwardKind kind, Guid giver, DateOnly on, CancellationToken cancellation) =>
        kind is AwardKind.MeritCertificate && (await policies.ForAsync(giver, on, cancellation)).Whole(Key) is { Value: > 0 } rule ? rule : null;

    /// <summary>By award; none where no rule asks.</summary>
    /// <param name="on">The day whose rule holds: of the decision, today while none is made.</param>
    public async Task<IReadOnlyDictionary<Guid, ExcellentRun>> OfAsync(IReadOnlyCollection<Award> awards, Guid giver, DateOnly on, CancellationToken cancellation) =>
        await ReadAsync(await RuleAsync(awards.Count > 0 ? awards.Max(row => row.Kind) : AwardKind.Praise, giver, on, cancellation),
            [.. awards.Where(row => row.Kind is AwardKind.MeritCertificate).Select(row => (row.Id, row.MemberId ?? row.UnitId!.Value, row.MemberId is null ? (Guid?)null : row.OrganisationId, row.Year))], cancellation);

    /// <summary>Of those who may be proposed, for a year: by member or organisation.</summary>
    public async Task<IReadOnlyDictionary<Guid, ExcellentRun>> OfAsync(IReadOnlyCollection<AwardSubject> subjects, Dated<int>? rule, int year, CancellationToken cancellation) =>
        await ReadAsync(rule, [.. subjects.Select(one => (one.Id, one.Id, one.Cell, year))], cancellation);

    private async Task<IReadOnlyDictionary<Guid, ExcellentRun>> ReadAsync(Dated<int>? rule, IReadOnlyCollection<(Guid Key, Guid Subject, Guid? Cell, int Year)> asked, CancellationToken cancellation)
    {
        if (rule is null || asked.Count == 0) return new Dictionary<Guid, ExcellentRun>();
        var units = asked.Where(one => one.Cell is null).Select(one => one.Subject).ToList();
        var above = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ParentId ?? row.Id, cancellation);
        var known = await grades.OfAsync([.. asked.Select(one => one.Subject).Distinct()], asked.Min(one => one.Year) - rule.Value + 1, asked.Max(one => one.Year), cancellation);
        return asked.ToDictionary(one => one.Key, one => new ExcellentRun([.. Enumerable.Range(one.Year - rule.Value + 1, rule.Value).Select(year => Of(one.Subject, one.Cell ?? above[one.Subject], year))], rule.Basis));

        RunYear Of(Guid subject, Guid place, int year)
        {
            var grade = known[subject].FirstOrDefault(row => row.Year == year);
            return new(year, grade is { IsExcellent: true }, grade?.Words ?? "chưa ghi xếp loại", grades.LinkTo(place, year));
        }
    }
}
