using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Reviews.Grades;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>
/// Who stands where at the end of a day, and which grade of that year each has or why there is none: forms 6 and 7 count it, their lists name it.
/// </summary>
internal sealed class GradeReading(AppDb db, PolicyBook policies, CellRolls rolls, UnitTypes types, GradeBook grades)
{
    /// <summary>Members of a place at or below the unit of the form.</summary>
    /// <param name="typed">Whether the types of unit are asked; without them everybody is of the type that sums.</param>
    /// <param name="wanted">Who is told; everybody else is passed over.</param>
    public async Task<IEnumerable<GradedMember>> MembersAsync(Guid unit, Guid place, DateOnly day, bool typed, Func<MemberStanding, bool> wanted, CancellationToken cancellation)
    {
        var kinds = typed ? (await types.ReadAsync(unit, day, cancellation)).ToDictionary(row => row.Id, row => row.Type) : [];
        var standing = await rolls.CountAsync<List<(RolledMember Member, Guid Cell)>>(place, day, day, () => [], (part, roll) => part.AddRange(roll.On(day).Select(one => (one, roll.Organisation))), (whole, part) => whole.AddRange(part), cancellation);
        var marks = await grades.OfAsync(day.Year, standing.Count, standing.Select(one => one.Member.Member), cancellation);
        var suspended = (await db.MemberStatusPeriods.Where(row => row.Kind == MemberStatusKind.Suspended && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.MemberId).ToListAsync(cancellation)).ToHashSet();
        var rules = GradeRules.From(await policies.ForAsync(unit, day, cancellation), day);
        return Told();

        IEnumerable<GradedMember> Told()
        {
            var graded = new Dictionary<GradeMark, (MemberStanding How, bool Tells)>(ReferenceEqualityComparer.Instance);
            var others = Array.ConvertAll(Enum.GetValues<Ungraded>(), why => Judge(null, why));
            foreach (var (one, cell) in standing)
            {
                // A grade that was decided counts, whatever else is written.
                var (how, tells) = marks.TryGetValue(one.Member, out var mark) ? OfGrade(mark) : others[(int)WhyNot(one)];
                if (tells) yield return new(one.Member, cell, typed ? kinds.GetValueOrDefault(cell, UnitTypes.Total) : UnitTypes.Total, how);
            }

            (MemberStanding How, bool Tells) OfGrade(GradeMark mark) => graded.TryGetValue(mark, out var known) ? known : graded[mark] = Judge(mark, Ungraded.Open);
        }

        (MemberStanding How, bool Tells) Judge(GradeMark? mark, Ungraded why)
        {
            var how = new MemberStanding(mark, why);
            return (how, wanted(how));
        }

        Ungraded WhyNot(RolledMember one) => one.IsExemptOn(day) ? Ungraded.Exempt : suspended.Contains(one.Member) ? Ungraded.Suspended : rules.IsNewMember(one.JoinedOn) ? Ungraded.NewMember : Ungraded.Open;
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

internal readonly record struct GradedMember(Guid Member, Guid Cell, string Type, MemberStanding Standing);

/// <summary>The grade of a member, or why there is none: a province has a dozen different ones, each told once.</summary>
internal sealed class MemberStanding(GradeMark? mark, Ungraded why)
{
    /// <summary>Names of the counts of form 7 that such a member is in.</summary>
    public IReadOnlyList<string> Counts => mark is null ? ["standing", FigureWords.Code(why)]
        : mark.Cause is { } cause ? ["standing", "graded." + GradeWords.Code(mark.Level), "cause." + cause] : ["standing", "graded." + GradeWords.Code(mark.Level)];

    public string Words { get; } = mark is null ? GradeWords.Of(why) : GradeWords.Short(mark.Level) + (mark.Cause is { } cause ? $", {GradeWords.Cause(cause).ToLowerInvariant()}" : "");
}

internal sealed record GradedUnit(TypedUnit Unit, string Block, GradeMark? Mark, Ungraded Why)
{
    /// <summary>Names of the counts of form 6 that this one is in.</summary>
    public IEnumerable<string> Counts
    {
        get
        {
            yield return Block + ".standing";
            if (Mark is { } mark) yield return $"{Block}.graded.{GradeWords.Code(mark.Level)}";
            else
            {
                yield return Block + ".ungraded";
                if (Why is Ungraded.NewUnit) yield return Block + ".new";
            }
        }
    }

    public string Words => Mark is { } mark ? GradeWords.Short(mark.Level) : GradeWords.Of(Why);
}
