using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Records;
using SoTay.Features.Statistics.Forms.Units;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>One printed number of a form, by its row and its place among the columns of counts.</summary>
internal sealed record FormNumber(FormLayout Layout, FormRow Row, int Column = 0)
{
    /// <summary>Places of the columns of form 3 that count: members, women of them, newly admitted, women of them.</summary>
    public static readonly int[] OriginColumns = [0, 1, 3, 4];

    private static readonly string[] SealedCounts = ["minority", "religious", "youth", "owner", "occupation.", "education.", "professional.", "title.", "theory.", "ethnicity.", "religion."];

    /// <summary>Organisations stand behind it, not people.</summary>
    public bool IsOfUnits => Layout.Shape == FormShape.Units && UnitCounts.Columns[Column] != UnitCounts.Members || Row.Value.StartsWith("grassroots.", StringComparison.Ordinal) || Layout.Name == GradeCounts.Units
        || IsOfRecords && RecordNames.SourceOf(Counts.First()) == RecordSource.Units;

    /// <summary>One of forms 8 to 10.</summary>
    public bool IsOfRecords => RecordNames.Are(Layout);

    /// <summary>People who stand there on a day, not comings and goings.</summary>
    public bool IsOfStanding => IsOfRecords && RecordNames.SourceOf(Counts.First()) == RecordSource.Standing;

    /// <summary>The counts that it adds up, with the column where the names go by columns.</summary>
    public IEnumerable<string> Counts => Layout.CountsOf(Row).Select(count => Layout.Shape == FormShape.Given ? count + RecordNames.Columns[Column] : count);

    /// <summary>The type of unit that its column counts; null of a sum, and where columns are something else.</summary>
    public string? Type => Layout.Shape == FormShape.Types && Column > 0 ? GradeCounts.Columns[Column][1..] : null;

    /// <summary>The words of a column that says more than the row.</summary>
    public string? ColumnWords => Type is { } type ? UnitTypes.All.First(one => one.Type == type).Words : Layout.Shape == FormShape.Given && Column > 0 ? "Có đến cuối kỳ" : null;

    public bool IsOfAdmitted => Layout.Name == "new-members" || Layout.Shape == FormShape.Origins && Column > 2;

    public bool OnlyWomen => Layout.Shape == FormShape.Origins && Column is 1 or 4;

    /// <summary>Counted out of codes that are kept sealed: its people are named only to whoever may open these, with a reason.</summary>
    public bool IsSealed => Layout.CountsOf(Row).Any(count => SealedCounts.Any(known => known[^1] == '.' ? count.StartsWith(known, StringComparison.Ordinal) : count == known));

    /// <summary>Whether there is such a number at all, and something stands behind it.</summary>
    public bool Opens => !Row.IsByHand && !Row.IsHeading && Row.Value != "age.average" && Layout.Shape switch
    {
        FormShape.Compared => Column == 0,
        FormShape.Origins => OriginColumns.Contains(Column),
        FormShape.Given => Column >= 0 && Column < RecordNames.Columns.Length,
        FormShape.Types => Column >= 0 && Column < GradeCounts.Columns.Count,
        _ => Column >= 0 && Column < UnitCounts.Columns.Length,
    };
}
