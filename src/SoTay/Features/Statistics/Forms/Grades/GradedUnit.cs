using SoTay.Features.Reviews.Grades;
using SoTay.Features.Statistics.Forms.Units;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>An organisation and its grade, or why there is none.</summary>
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
