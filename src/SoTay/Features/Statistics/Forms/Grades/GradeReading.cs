using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Features.Reviews.Grades;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>
/// Who stands where at the end of a day, and which grade of that year each has or why there is none: forms 6 and 7 count it, their lists name it.
/// </summary>
internal sealed class GradeReading(AppDb db, PolicyBook policies, CellRolls rolls, UnitTypes types, GradeBook grades)
{
    /// <summary>Takes in those who stand in each cell of a place at or below the unit of the form, as <see cref="CellRolls.CountAsync"/> does.</summary>
    /// <param name="wanted">Which standings are asked: of all others the question is answered with null.</param>
    public async Task<T> CountAsync<T>(Guid unit, Guid place, DateOnly day, Func<MemberStanding, bool> wanted, Func<T> begin, Action<T, PlacedRoll, Func<RolledMember, MemberStanding?>> add, Action<T, T> join, CancellationToken cancellation) where T : class
    {
        var members = await db.Headcounts.Where(count => count.OrganisationId == place && count.Kind == HeadcountKind.Members).Select(count => count.Value).FirstOrDefaultAsync(cancellation);
        if (members > GradeBook.Few)
        {
            var judge = await JudgeAsync(await grades.OfAsync(day.Year, members, [], cancellation));
            return await rolls.CountAsync(place, day, day, begin, (part, roll) => add(part, roll, judge.Of), join, cancellation);
        }

        var standing = await rolls.CountAsync<List<PlacedRoll>>(place, day, day, () => [], (part, roll) => part.Add(roll), (whole, part) => whole.AddRange(part), cancellation);
        var (found, some) = (begin(), await JudgeAsync(await grades.OfAsync(day.Year, members, standing.SelectMany(roll => roll.On(day)).Select(one => one.Member), cancellation)));
        foreach (var roll in standing) add(found, roll, some.Of);
        return found;

        async Task<GradeJudge> JudgeAsync(IReadOnlyDictionary<Guid, GradeMark> marks)
        {
            var suspended = await db.MemberStatusPeriods.Where(row => row.Kind == MemberStatusKind.Suspended && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.MemberId).ToListAsync(cancellation);
            return new(marks, [.. suspended], GradeRules.From(await policies.ForAsync(unit, day, cancellation), day), wanted);
        }
    }

    /// <summary>Organisations that form 6 grades: grassroots ones and what stands inside them.</summary>
    public async Task<List<GradedUnit>> UnitsAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var units = (await types.ReadAsync(unit, day, cancellation)).Where(row => BlockOf(row) is not null).ToList();
        var marks = await grades.OfAsync(day.Year, units.Count, units.Select(row => row.Id), cancellation);
        var rules = GradeRules.From(await policies.ForAsync(unit, day, cancellation), day);
        return units.ConvertAll(row => new GradedUnit(row, BlockOf(row)!, marks.GetValueOrDefault(row.Id), rules.IsNewUnit(row.EstablishedOn) ? Ungraded.NewUnit : Ungraded.Open));
    }

    // The four blocks of form 6.
    private static string? BlockOf(TypedUnit row) => row.Kind switch
    {
        OrganisationKind.GrassrootsCell => "cells",
        OrganisationKind.Intermediate => "intermediate",
        OrganisationKind.Cell => "attached",
        _ => row.IsGrassroots ? "committees" : null,
    };
}
