using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Obligations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards;

/// <summary>
/// Reads the board of the cells below an organisation. As of today it reads the roll-ups (a row or five for each cell);
/// as of a past day it reads the meetings themselves.
/// </summary>
internal sealed class CellBoardQuery(AppDb db, ObligationRules rules, VietnamClock clock)
{
    public async Task<CellBoard> ReadAsync(Organisation organisation, int year, DateOnly? asOf, BoardFilter filter, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        var latest = await rules.LatestDaysAsync(organisation.Id, year, cancellation);
        var rule = await rules.OnAsync(organisation.Id, day, cancellation);
        var reading = new BoardReading(db, organisation.Id, day, isPast: day < clock.Today, year);
        var cells = await reading.CellsAsync(filter.Follower, cancellation);
        var facts = day >= clock.Today ? await reading.CountedAsync(cancellation) : await reading.RecordedAsync(latest, cancellation);
        var open = (await reading.OpenAsync(cancellation)).ToLookup(row => row.Organisation, row => row.Meeting);
        var reasons = await reading.ReasonsAsync(cancellation);
        var begun = await reading.BegunAsync(cancellation);

        var board = new List<BoardCell>(cells.Count);
        foreach (var cell in cells)
        {
            var group = BoardGroups.Of(cell.EconomicKind, cell.LocalityKind);
            if (filter.Group is { } wanted && wanted != group) continue;
            var from = cell.From < begun ? begun : cell.From;
            var line = new CellLine(facts.GetValueOrDefault(cell.Id, CellFacts.None), [.. open[cell.Id]], from, cell.To,
                [.. Enumerable.Range(1, 12).Select(month => reasons.GetValueOrDefault((cell.Id, new DateOnly(year, month, 1))))]);
            var owes = year == day.Year ? rule.Of(line.Record(day), day).ToList() : [];
            if (filter.OnlyOwing && owes.Count == 0) continue;
            board.Add(new BoardCell(cell.Id, cell.Name, cell.Code, group, line.States(year, day, latest), owes) { Reasons = line.Reasons });
        }

        await AddPeopleAsync(board, day, cancellation);
        return new CellBoard(organisation.Id, organisation.Name, year, day, board, latest);
    }

    // Names and reminders only for those who owe: a handful of rows.
    private async Task AddPeopleAsync(List<BoardCell> board, DateOnly day, CancellationToken cancellation)
    {
        var owing = board.Where(cell => cell.IsOwing).Select(cell => cell.Id).ToList();
        if (owing.Count == 0) return;
        var secretaries = await BoardPeople.SecretariesAsync(db, owing, day, cancellation);
        var month = new DateOnly(day.Year, day.Month, 1);
        var reminders = (await db.Reminders.AsNoTracking().Where(row => owing.Contains(row.OrganisationId) && row.Month == month)
            .Select(row => new { row.OrganisationId, row.SentAt }).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId, row => row.SentAt);
        for (var at = 0; at < board.Count; at++)
            if (board[at] is { IsOwing: true } cell)
                board[at] = cell with
                {
                    Secretary = secretaries.GetValueOrDefault(cell.Id),
                    RemindedOn = reminders[cell.Id].Any() ? VietnamClock.DateOf(reminders[cell.Id].Max()) : null,
                };
    }
}
