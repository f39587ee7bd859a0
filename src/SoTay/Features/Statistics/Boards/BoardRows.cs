using System.Globalization;
using SoTay.Features.Statistics.Boards.Layers;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Boards;

/// <summary>Turns boards into the rows and squares that the page draws.</summary>
internal static class BoardRows
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Groups of cells, split into two tables of about the same height.</summary>
    public static IReadOnlyList<IReadOnlyList<HeatGroup>> Of(CellBoard board, BoardMarks? marks = null)
    {
        string[] missed = [.. board.LatestDays.Select(latest => MonthWords.Of(MonthState.NotMet, latest))];
        var groups = board.Cells.GroupBy(cell => cell.Group).OrderBy(group => group.Key)
            .Select(group => new HeatGroup(BoardGroups.Name(group.Key), [.. group.Select(cell => marks is null ? Row(board, cell, missed) : Row(board, cell, marks))])).ToList();
        return Halves(groups, board.Cells.Count);
    }

    public static IReadOnlyList<IReadOnlyList<HeatGroup>> Of(CommuneBoard board)
    {
        var rows = board.Communes.Select(commune =>
        {
            var link = StatisticsLinks.Board(commune.Id, board.Year);
            return new HeatRow(Short(commune.Name), link, [.. Enumerable.Range(1, 12).Select(month => Square(board, commune, month, link))]);
        }).ToList();
        return Halves([new HeatGroup(null, rows)], rows.Count);
    }

    /// <summary>"Chi bộ Tổ dân phố 3" on a board of cells is "Tổ dân phố 3".</summary>
    public static string Short(string name)
    {
        foreach (var lead in (string[])["Chi bộ ", "Đảng bộ "])
            if (name.StartsWith(lead, StringComparison.Ordinal)) return string.Create(name.Length - lead.Length, name[lead.Length..], static (to, from) => { from.CopyTo(to); to[0] = char.ToUpper(to[0], Vietnamese); });
        return name;
    }

    public static string Share(int part, int of) => of == 0 ? "–" : (100m * part / of).ToString("0.0", Vietnamese) + " %";

    public static string Number(int value) => value.ToString("#,0", Vietnamese);

    /// <summary>"Lần thứ 2 trong quý": other months of this quarter not met either.</summary>
    public static string? MissedBefore(BoardCell cell)
    {
        var month = cell.Owes[0].Month.Month;
        var begin = (month - 1) / 3 * 3;
        var missed = Enumerable.Range(begin, month - begin).Count(index => cell.Months[index] == MonthState.NotMet);
        return missed > 1 ? $"Lần thứ {missed} trong quý" : null;
    }

    private static HeatRow Row(CellBoard board, BoardCell cell, string[] missed)
    {
        return new(Short(cell.Name), StatisticsLinks.Meetings(cell.Id),
            [.. cell.Months.Select((state, index) => new HeatCell(MonthWords.SquareOf(state), Words(state, index),
                state == MonthState.NotThere ? null : StatisticsLinks.CellMonth(cell.Id, new DateOnly(board.Year, index + 1, 1))))], cell.IsOwing);

        string Words(MonthState state, int index) => cell.Reasons.ElementAtOrDefault(index) is { } reason ? MonthWords.Of(state, board.LatestDays[index], reason)
            : state == MonthState.NotMet ? missed[index] : MonthWords.Of(state);
    }

    private static HeatRow Row(CellBoard board, BoardCell cell, BoardMarks marks)
    {
        return new(Short(cell.Name), StatisticsLinks.Meetings(cell.Id), [.. cell.Months.Select((state, index) => Cell(state, index + 1))], cell.IsOwing);

        HeatCell Cell(MonthState state, int month)
        {
            if (state == MonthState.NotThere) return new(Platform.Ui.Square.NotDue, MonthWords.Of(state));
            var mark = marks.Of(cell.Id, month);
            return new(mark.Square, mark.Words, StatisticsLinks.CellMonth(cell.Id, new DateOnly(board.Year, month, 1)), mark.Text);
        }
    }

    private static HeatCell Square(CommuneBoard board, BoardCommune commune, int month, string link)
    {
        if (month > board.Month || commune.Share(month) is not { } share) return new(Platform.Ui.Square.NotDue, "chưa đến hạn");
        var words = $"{commune.Met[month - 1]} trên {commune.Cells} chi bộ đã họp";
        return share >= 1 ? new(Platform.Ui.Square.Done, words, link) : new(Platform.Ui.Square.Missed, words, link, Math.Floor(share * 100).ToString("0", Vietnamese));
    }

    private static IReadOnlyList<IReadOnlyList<HeatGroup>> Halves(List<HeatGroup> groups, int rows)
    {
        if (rows < 12) return rows == 0 ? [] : [groups];
        var (left, right, placed) = (new List<HeatGroup>(), new List<HeatGroup>(), 0);
        var half = (rows + 1) / 2;
        foreach (var group in groups)
        {
            var fits = Math.Clamp(half - placed, 0, group.Rows.Count);
            if (fits > 0) left.Add(group with { Rows = [.. group.Rows.Take(fits)] });
            if (fits < group.Rows.Count) right.Add(group with { Rows = [.. group.Rows.Skip(fits)] });
            placed += fits;
        }

        return [left, right];
    }
}
