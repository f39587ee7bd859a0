using SoTay.Features.Members.Lists;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Features.Statistics.Forms.Records;
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

    private static readonly FormColumn[] Given = [new("Trong kỳ", "(2)", "trong kỳ"), new("Có đến cuối kỳ", "(3)", "có đến cuối kỳ")];

    private static readonly FormColumn[] Stock =
    [
        new("Có trong năm", "(2)", "có trong năm"), new("Đã sử dụng", "(3)", "đã sử dụng"), new("Không sử dụng được", "(4)", "không sử dụng được"), new("Còn lại", "(5)", "còn lại"), new("Xin cấp tiếp", "(6)", "xin cấp"), new("Duyệt cấp", "(7)", "duyệt cấp"),
    ];

    private static readonly Lazy<FormColumn[]> Types = new(() => [new("Tổng số", "(1)", ""), .. UnitTypes.All.Select((type, place) => new FormColumn(type.Words, $"({place + 2})", type.Words.ToLowerInvariant()))]);

    private FormLayout Layout => Asked.Layout;

    public IReadOnlyList<FormColumn> Columns => Layout.Shape switch { FormShape.Compared => Compared, FormShape.Origins => Origins, FormShape.Types => Types.Value, FormShape.Given => Given, FormShape.Stock => Stock, _ => Units };

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
            FormShape.Origins => new(row, caption, [.. OriginCells(row, Now, 0), .. OriginCells(row, Before!, 3)]),
            FormShape.Given => CountedLine(row, caption, RecordNames.Columns),
            FormShape.Types => CountedLine(row, caption, GradeCounts.Columns),
            _ => CountedLine(row, caption, UnitCounts.Columns),
        };
    }

    private FormLine? ComparedLine(FormRow row, string caption)
    {
        var (value, earlier) = (Layout.Compute(row, Now), Before is null ? null : Layout.Compute(row, Before));
        if (row.OnlyIfAny && value is null or 0 && earlier is null or 0) return null;
        var (decimals, number) = (row.Value == "age.average" ? 1 : 0, new FormNumber(Layout, row));
        return new(row, caption,
        [
            new(value, decimals, HiddenBelow: Hidden(Hides(row, value)), Href: Href(number, value)),
            new(earlier, decimals, HiddenBelow: Hidden(Hides(row, earlier)), Href: Href(number, earlier, Asked.Period!.YearBefore)),
            Hides(row, value) || Hides(row, earlier) ? new(null) : FormCell.Percent(value, earlier),
        ]);
    }

    private FormLine? CountedLine(FormRow row, string caption, IEnumerable<string> columns)
    {
        FormCell[] cells = [.. CountCells(row, columns)];
        return row.OnlyIfAny && Array.TrueForAll(cells, cell => cell.Value is null or 0) ? null : new(row, caption, cells);
    }

    private string? Href(FormNumber number, decimal? value, FormPeriod? period = null) =>
        value > 0 && number.Opens && (Asked.OpensSealed || !number.IsSealed) ? StatisticsLinks.FormRow(Asked.Unit.Id, Layout.Name, number.Row.Code, period ?? Asked.Period!, number.Column) : null;

    private IEnumerable<FormCell> CountCells(FormRow row, IEnumerable<string> columns) =>
        columns.Select((column, place) => (Value: Layout.Compute(row, Now, column), Place: place)).Select(cell => new FormCell(cell.Value, Href: Href(new(Layout, row, cell.Place), cell.Value)));

    private IEnumerable<FormCell> OriginCells(FormRow row, IReadOnlyDictionary<string, decimal> counts, int column)
    {
        var (all, women) = (Layout.Compute(row, counts), Layout.Compute(row, counts, PeopleTally.Women));
        yield return new(all, HiddenBelow: Hidden(Hides(row, all)), Href: Href(new(Layout, row, column), all));
        // A small part of a group shows as much as a small group.
        yield return new(women, HiddenBelow: Hidden(Hides(row, all) || Hides(row, women)), Href: Href(new(Layout, row, column + 1), women));
        yield return Hides(row, all) ? new(null) : FormCell.Percent(all, counts["total"]);
    }

    private int Hidden(bool hides) => hides ? HideBelow : 0;

    private bool Hides(FormRow row, decimal? value) => row.IsOfOrigin && value > 0 && value < HideBelow;
}
