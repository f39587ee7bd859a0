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

        await AddPeopleAsync(board, organisation.Id, day, cancellation);
        return new CellBoard(organisation.Id, organisation.Name, year, day, board, latest);
    }

    // Names and reminders are shown only for those who owe.
    private async Task AddPeopleAsync(List<BoardCell> board, Guid organisation, DateOnly day, CancellationToken cancellation)
    {
        if (!board.Exists(cell => cell.IsOwing)) return;
        var secretaries = await BoardPeople.SecretariesAsync(db, organisation, day, cancellation);
        var reminders = await BoardPeople.RemindersAsync(db, organisation, day, new DateOnly(day.Year, day.Month, 1), cancellation);
        for (var at = 0; at < board.Count; at++)
            if (board[at] is { IsOwing: true } cell)
                board[at] = cell with
                {
                    Secretary = secretaries[cell.Id].FirstOrDefault(),
                    RemindedOn = reminders[cell.Id].Any() ? VietnamClock.DateOf(reminders[cell.Id].Max()) : null,
                };
    }
}
