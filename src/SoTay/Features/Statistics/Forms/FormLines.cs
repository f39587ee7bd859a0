using SoTay.Features.Members.Lists;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Features.Statistics.Forms.Units;

namespace SoTay.Features.Statistics.Forms;

/// <summary>Lays counts into the rows and columns of a form.</summary>
/// <param name="HideBelow">Counts of ethnicity and religion below it point at persons and are hidden; 0 hides none.</param>
internal sealed record FormLines(FormQuestion Asked, IReadOnlyDictionary<string, decimal> Now, IReadOnlyDictionary<string, decimal>? Before, IReadOnlyList<AgeBand> Bands, int HideBelow)
{
    private static readonly FormColumn[] Compared = [new("Kỳ này", "(2)", ""), new("Cùng kỳ năm trước", "(3)", "cùng kỳ"), new("% so với cùng kỳ", "(4) = (2) x 100 / (3)", "so với cùng kỳ %")];

    private static readonly FormColumn[] Origins =
        [new("Đảng viên", "(2)", ""), new("trong đó nữ", "(3)", "nữ"), new("% đảng viên", "(4)", "%"), new("Mới kết nạp", "(5)", "mới kết nạp"), new("mới kết nạp nữ", "(6)", "nữ"), new("% mới kết nạp", "(7)", "%")];

    private static readonly FormColumn[] Units =
    [
        new("Tổng số tổ chức cơ sở đảng", "(1) = (2) + (3)", ""), new("Đảng bộ cơ sở", "(2)", "đảng bộ cơ sở"), new("Chi bộ cơ sở", "(3)", "chi bộ cơ sở"),
        new("Đảng bộ bộ phận", "(4)", "đảng bộ bộ phận"), new("Chi bộ trực thuộc", "(5)", "chi bộ trực thuộc"), new("Đảng viên", "(6)", "đảng viên"),
    ];

    private static readonly Lazy<FormColumn[]> Types = new(() => [new("Tổng số", "(1)", ""), .. UnitTypes.All.Select((type, place) => new FormColumn(type.Words, $"({place + 2})", type.Words.ToLowerInvariant()))]);

    private FormLayout Layout => Asked.Layout;

    public IReadOnlyList<FormColumn> Columns => Layout.Shape switch { FormShape.Compared => Compared, FormShape.Origins => Origins, FormShape.Types => Types.Value, _ => Units };

    public IEnumerable<FormLine> All => Layout.Rows.Select(Line).OfType<FormLine>();

    private FormLine? Line(FormRow row)
    {
        var caption = row.Caption == "{age}" ? Bands.FirstOrDefault(band => row.Value == $"age.{band.Number}")?.Label : row.Caption;
        if (caption is null) return null;
        if (row.IsHeading) return new(row, caption, []);
        if (row.IsByHand) return new(row, caption, [new(null, IsByHand: true)]);
        return Layout.Shape switch
        {
            FormShape.Compared => ComparedLine(row, caption),
            FormShape.Origins => new(row, caption, [.. OriginCells(row, Now), .. OriginCells(row, Before!)]),
            FormShape.Types => new(row, caption, [.. GradeCounts.Columns.Select(column => TypeCell(row, column))]),
            _ => new(row, caption, [.. UnitCounts.Columns.Select(column => new FormCell(Layout.Compute(row, Now, column)))]),
        };
    }

    private FormCell TypeCell(FormRow row, string column)
    {
        var value = Layout.Compute(row, Now, column);
        return new(value, Href: value > 0 && Layout.Opens(row) ? StatisticsLinks.FormRow(Asked.Unit.Id, Layout.Name, row.Code, Asked.Period!, column == GradeCounts.Columns[0] ? null : column[1..]) : null);
    }

    private FormLine? ComparedLine(FormRow row, string caption)
    {
        var (value, earlier) = (Layout.Compute(row, Now), Before is null ? null : Layout.Compute(row, Before));
        if (row.OnlyIfAny && value is null or 0 && earlier is null or 0) return null;
        var (decimals, opens) = (row.Value == "age.average" ? 1 : 0, Layout.Opens(row));
        return new(row, caption,
        [
            new(value, decimals, HiddenBelow: Hidden(Hides(row, value)), Href: opens && value > 0 ? StatisticsLinks.FormRow(Asked.Unit.Id, Layout.Name, row.Code, Asked.Period!) : null),
            new(earlier, decimals, HiddenBelow: Hidden(Hides(row, earlier)), Href: opens && earlier > 0 ? StatisticsLinks.FormRow(Asked.Unit.Id, Layout.Name, row.Code, Asked.Period!.YearBefore) : null),
            Hides(row, value) || Hides(row, earlier) ? new(null) : FormCell.Percent(value, earlier),
        ]);
    }

    private IEnumerable<FormCell> OriginCells(FormRow row, IReadOnlyDictionary<string, decimal> counts)
    {
        var (all, women) = (Layout.Compute(row, counts), Layout.Compute(row, counts, PeopleTally.Women));
        yield return new(all, HiddenBelow: Hidden(Hides(row, all)));
        // A small part of a group shows as much as a small group.
        yield return new(women, HiddenBelow: Hidden(Hides(row, all) || Hides(row, women)));
        yield return Hides(row, all) ? new(null) : FormCell.Percent(all, counts["total"]);
    }

    private int Hidden(bool hides) => hides ? HideBelow : 0;

    private bool Hides(FormRow row, decimal? value) => row.IsOfOrigin && value > 0 && value < HideBelow;
}
