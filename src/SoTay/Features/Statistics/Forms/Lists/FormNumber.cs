using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Units;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>One printed number of a form, by its row and its place among the columns of counts.</summary>
internal sealed record FormNumber(FormLayout Layout, FormRow Row, int Column = 0)
{
    /// <summary>Places of the columns of form 3 that count: members, women of them, newly admitted, women of them.</summary>
    public static readonly int[] OriginColumns = [0, 1, 3, 4];

    private static readonly string[] SealedCounts = ["minority", "religious", "youth", "owner", "occupation.", "education.", "professional.", "theory.", "ethnicity.", "religion."];

    /// <summary>Organisations stand behind it, not people.</summary>
    public bool IsOfUnits => Layout.Shape == FormShape.Units && UnitCounts.Columns[Column] != UnitCounts.Members || Row.Value.StartsWith("grassroots.", StringComparison.Ordinal) || Layout.Name == GradeCounts.Units;

    /// <summary>The type of unit that its column counts; null of a sum, and where columns are something else.</summary>
    public string? Type => Layout.Shape == FormShape.Types && Column > 0 ? GradeCounts.Columns[Column][1..] : null;

    public string? TypeWords => Type is { } type ? UnitTypes.All.First(one => one.Type == type).Words : null;

    public bool IsOfAdmitted => Layout.Name == "new-members" || Layout.Shape == FormShape.Origins && Column > 2;

    public bool OnlyWomen => Layout.Shape == FormShape.Origins && Column is 1 or 4;

    /// <summary>Counted out of codes that are kept sealed: its people are named only to whoever may open these, with a reason.</summary>
    public bool IsSealed => Layout.CountsOf(Row).Any(count => SealedCounts.Any(known => known[^1] == '.' ? count.StartsWith(known, StringComparison.Ordinal) : count == known));

    /// <summary>Whether there is such a number at all, and something stands behind it.</summary>
    public bool Opens => !Row.IsByHand && !Row.IsHeading && Row.Value != "age.average" && Layout.Shape switch
    {
        FormShape.Compared => Column == 0,
        FormShape.Origins => OriginColumns.Contains(Column),
        FormShape.Types => Column >= 0 && Column < GradeCounts.Columns.Count,
        _ => Column >= 0 && Column < UnitCounts.Columns.Length,
    };
}
