using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Boards.Layers;

/// <summary>Reads one layer of a board, as it stands today, with one query over the cells below a unit and one year.</summary>
internal sealed class BoardLayerQuery(AppDb db, VietnamClock clock)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Marks by cell and month; what is not there is blank.</summary>
    public async Task<BoardMarks> ReadAsync(CellBoard board, BoardLayer layer, CancellationToken cancellation) => layer switch
    {
        BoardLayer.Prepared => new(await PreparedAsync(board, cancellation), month => IsPast(board, month) ? new(Square.Missed, "chưa soạn, chưa mời họp") : new(Square.NotDue, "chưa đến hạn")),
        BoardLayer.Score => new(await ScoresAsync(board, cancellation), _ => new(Square.NotDue, "chưa chấm điểm")),
        _ => new(await VisitsAsync(board, cancellation), _ => new(Square.NotDue, "không có cấp ủy viên dự")),
    };

    private async Task<Dictionary<(Guid, int), BoardMark>> PreparedAsync(CellBoard board, CancellationToken cancellation)
    {
        var rows = await Regular(board).Select(row => new { row.OrganisationId, row.Month, row.NoticedAt, IsHeld = row.SealedAt != null }).ToListAsync(cancellation);
        return Marks(rows.OrderBy(row => row.NoticedAt is not null), row => (row.OrganisationId, row.Month.Month), row => row.NoticedAt is { } at ? new(Square.Done, $"gửi giấy mời ngày {Dates.Full(VietnamClock.DateOf(at))}")
            : row.IsHeld || IsPast(board, row.Month.Month) ? new(Square.Missed, "không gửi giấy mời trong Sổ Tay") : new(Square.Asked, "đã soạn, chưa gửi giấy mời"));
    }

    private async Task<Dictionary<(Guid, int), BoardMark>> ScoresAsync(CellBoard board, CancellationToken cancellation)
    {
        var rows = await Regular(board).Where(row => row.Score != null && row.SealedAt != null).Select(row => new { row.OrganisationId, row.Month, Score = row.Score!.Value }).ToListAsync(cancellation);
        return Marks(rows, row => (row.OrganisationId, row.Month.Month), row => new(Square.Done, $"{row.Score.ToString("0.##", Vietnamese)} điểm", Math.Floor(row.Score).ToString("0", Vietnamese)));
    }

    private async Task<Dictionary<(Guid, int), BoardMark>> VisitsAsync(CellBoard board, CancellationToken cancellation)
    {
        var (first, last, below) = (new DateOnly(board.Year, 1, 1), new DateOnly(board.Year, 12, 31), db.SubtreeOf(board.Organisation));
        var rows = await db.CellVisits.AsNoTracking().Where(row => below.Contains(row.OrganisationId) && row.CancelledAt == null && row.Month >= first && row.Month <= last)
            .Select(row => new { row.OrganisationId, row.Month, row.FullName, row.VisitedOn }).ToListAsync(cancellation);
        return Marks(rows.OrderBy(row => row.VisitedOn is not null), row => (row.OrganisationId, (row.VisitedOn ?? row.Month).Month), row => row.VisitedOn is { } on
            ? new(Square.Done, $"{row.FullName} dự ngày {Dates.Full(on)}") : new(Square.Asked, $"{row.FullName} có kế hoạch dự"));
    }

    private IQueryable<Meeting> Regular(CellBoard board)
    {
        var (first, last, below) = (new DateOnly(board.Year, 1, 1), new DateOnly(board.Year, 12, 31), db.SubtreeOf(board.Organisation));
        return db.Meetings.AsNoTracking().Where(row => below.Contains(row.OrganisationId) && row.Month >= first && row.Month <= last && row.Kind == MeetingKind.Regular && row.State != MeetingState.Cancelled);
    }

    private bool IsPast(CellBoard board, int month) => clock.Today > (board.LatestDays[month - 1] ?? new DateOnly(board.Year, month, 1).AddMonths(1).AddDays(-1));

    // Several of one month (a merger, two visitors): the one that says more stands last and stays.
    private static Dictionary<(Guid, int), BoardMark> Marks<T>(IEnumerable<T> rows, Func<T, (Guid, int)> at, Func<T, BoardMark> mark)
    {
        var marks = new Dictionary<(Guid, int), BoardMark>();
        foreach (var row in rows) marks[at(row)] = mark(row);
        return marks;
    }
}

/// <summary>The marks of a layer, and what stands where there is none.</summary>
public sealed record BoardMarks(IReadOnlyDictionary<(Guid Cell, int Month), BoardMark> There, Func<int, BoardMark> Blank)
{
    public BoardMark Of(Guid cell, int month) => There.GetValueOrDefault((cell, month)) ?? Blank(month);
}
