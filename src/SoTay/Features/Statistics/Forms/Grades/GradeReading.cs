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
    public async Task<List<GradedMember>> MembersAsync(Guid unit, Guid place, DateOnly day, bool typed, CancellationToken cancellation)
    {
        var kinds = typed ? (await types.ReadAsync(unit, day, cancellation)).ToDictionary(row => row.Id, row => row.Type) : [];
        var standing = new List<(RolledMember Member, Guid Cell)>();
        await foreach (var roll in rolls.ReadAsync(place, day, day, cancellation))
            foreach (var one in roll.On(day)) standing.Add((one, roll.Organisation));
        var marks = await grades.OfAsync(day.Year, standing.ConvertAll(one => one.Member.Member), cancellation);
        var suspended = (await db.MemberStatusPeriods.Where(row => row.Kind == MemberStatusKind.Suspended && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.MemberId).ToListAsync(cancellation)).ToHashSet();
        var rules = GradeRules.From(await policies.ForAsync(unit, day, cancellation), day);
        return standing.ConvertAll(one => new GradedMember(one.Member.Member, one.Cell, kinds.GetValueOrDefault(one.Cell, UnitTypes.Total), marks.TryGetValue(one.Member.Member, out var mark) ? mark : null,
            one.Member.IsExemptOn(day) ? Ungraded.Exempt : suspended.Contains(one.Member.Member) ? Ungraded.Suspended : rules.IsNewMember(one.Member.JoinedOn) ? Ungraded.NewMember : Ungraded.Open));
    }

    /// <summary>Organisations that form 6 grades: grassroots ones and what stands inside them.</summary>
    public async Task<List<GradedUnit>> UnitsAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var units = (await types.ReadAsync(unit, day, cancellation)).Where(row => BlockOf(row) is not null).ToList();
        var marks = await grades.OfAsync(day.Year, units.ConvertAll(row => row.Id), cancellation);
        var rules = GradeRules.From(await policies.ForAsync(unit, day, cancellation), day);
        return units.ConvertAll(row => new GradedUnit(row, BlockOf(row)!, marks.TryGetValue(row.Id, out var mark) ? mark : null, rules.IsNewUnit(row.EstablishedOn) ? Ungraded.NewUnit : Ungraded.Open));
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

internal sealed record GradedMember(Guid Member, Guid Cell, string Type, GradeMark? Mark, Ungraded Why)
{
    /// <summary>Names of the counts of form 7 that this one is in. A grade that was decided counts, whatever else is written.</summary>
    public IEnumerable<string> Counts
    {
        get
        {
            yield return "standing";
            if (Mark is not { } mark) yield return FigureWords.Code(Why);
            else
            {
                yield return "graded." + GradeWords.Code(mark.Level);
                if (mark.Cause is { } cause) yield return "cause." + cause;
            }
        }
    }

    public string Words => Mark is { } mark ? GradeWords.Short(mark.Level) + (mark.Cause is { } cause ? $", {GradeWords.Cause(cause).ToLowerInvariant()}" : "") : GradeWords.Of(Why);
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
