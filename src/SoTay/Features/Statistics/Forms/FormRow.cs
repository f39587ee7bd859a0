namespace SoTay.Features.Statistics.Forms;

/// <summary>
/// One line of a statutory form as the data says it (<c>Words/form-rows.tsv</c>): its place, its words and where its number comes from.
/// </summary>
/// <param name="Value">The name of a count, a formula over rows of the same form (<c>=B1+B2</c>), <c>hand</c>, or nothing for a heading.</param>
/// <param name="Mark">What the number opens when that is not its own count, or <c>if-any</c>: printed only where there is something.</param>
internal sealed record FormRow(string Form, string Code, int Level, string Value, string Caption, string Mark)
{
    public bool IsFormula => Value.StartsWith('=');

    /// <summary>Official forms ask for what may not be stored of persons; such a number is written on paper (domain/members.md section 7).</summary>
    public bool IsByHand => Value == "hand";

    public bool IsHeading => Value.Length == 0;

    public bool OnlyIfAny => Mark == "if-any";

    /// <summary>Counts by ethnicity or religion: a small one points at persons.</summary>
    public bool IsOfOrigin => Value is "minority" or "religious" || Value.StartsWith("ethnicity.", StringComparison.Ordinal) || Value.StartsWith("religion.", StringComparison.Ordinal);

    /// <summary>Codes of the formula with their signs.</summary>
    public IEnumerable<(int Sign, string Code)> Terms
    {
        get
        {
            var sign = 1;
            foreach (var part in Value[1..].Replace("-", "+-", StringComparison.Ordinal).Split('+', StringSplitOptions.RemoveEmptyEntries))
            {
                sign = part[0] == '-' ? -1 : 1;
                yield return (sign, part.TrimStart('-').Trim());
            }
        }
    }
}
