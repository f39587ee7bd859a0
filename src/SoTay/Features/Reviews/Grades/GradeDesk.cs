using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Writes one decision down for all who were chosen on a page.</summary>
public sealed class GradeDesk(AppDb db)
{
    /// <summary>How many grades wait for the save, or the first thing that is wrong; then nothing waits.</summary>
    /// <param name="lines">What the page shows: nobody else can be graded by it.</param>
    /// <param name="cell">The cell of the members; null when units are graded.</param>
    public (int Count, Refusal? Refusal) Decide(GradePage lines, IReadOnlyList<GradeRowInput> rows, GradeInput decision, int year, Guid decider, Guid? cell, DateOnly today, string byName, DateTime at)
    {
        if (decision.Check(year, today) is { } no) return (0, no);
        var made = new List<YearGrade>();
        for (var place = 0; place < rows.Count; place++)
        {
            if (rows[place] is not { Grade.Length: > 0 } row) continue;
            var field = $"Rows[{place}].Grade";
            if (lines.Lines.FirstOrDefault(line => line.Id == row.Subject) is not { } line) return (0, GradeRefusals.NotHere(field));
            if (line.Grade is not null) return (0, GradeRefusals.GradedAlready(line.Name) with { Field = field });
            if (!line.IsOpen) return (0, GradeRefusals.NotToGrade(line.Name, line.Why) with { Field = field });
            if (GradeChoice.Read(row.Grade, cell is not null) is not { } choice) return (0, GradeRefusals.GradeMissing(field));
            made.Add(new YearGrade
            {
                SubjectId = line.Id, MemberId = cell is null ? null : line.Id, OrganisationId = cell ?? line.Id, Year = year, Level = choice.Level, Cause = choice.Cause,
                DecisionNumber = decision.DecisionNumber!.Trim(), DecidedOn = decision.DecidedOn!.Value, DecidedById = decider, ByName = byName, At = at,
            });
        }

        if (made.Count == 0) return (0, GradeRefusals.NothingChosen);
        db.AddRange(made);
        return (made.Count, null);
    }
}
