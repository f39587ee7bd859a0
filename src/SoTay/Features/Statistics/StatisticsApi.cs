using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Boards;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Obligations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics;

/// <summary>Boards and figures for programs: the same numbers as the pages.</summary>
public static class StatisticsApi
{
    public static void MapStatisticsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Statistics");
        api.MapGet("/organisations/{organisation:guid}/board", BoardAsync).Requires(Capability.SeeBoard).Produces<BoardAnswer>();
        api.MapGet("/organisations/{organisation:guid}/figures/{name}", FiguresAsync).Requires(Capability.SeeBoard).Produces<FigureSet>();
    }

    /// <summary>Cells below an organisation by months, with what each owes; as of a past day with <c>asOf</c>.</summary>
    private static async Task<IResult> BoardAsync(Guid organisation, int? year, DateOnly? asOf, AppDb db, VietnamClock clock, IServiceProvider services, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } found) return Problems.NotFound();
        var day = asOf < clock.Today ? asOf : null;
        var board = await services.GetRequiredService<CellBoardQuery>().ReadAsync(found, year ?? (day ?? clock.Today).Year, day, new BoardFilter(), cancellation);
        return Results.Ok(new BoardAnswer(board.Year, board.AsOf,
            [.. board.Cells.Select(cell => new BoardCellAnswer(cell.Id, cell.Code, cell.Name, cell.Months, [.. cell.Owes.Select(owed => new OwedAnswer(owed.Kind, owed.Due, owed.DaysLate, owed.Say))]))]));
    }

    private static async Task<IResult> FiguresAsync(
        Guid organisation, string name, DateOnly? asOf, DateOnly? from, DateOnly? to, AppDb db, VietnamClock clock, IServiceProvider services, CancellationToken cancellation)
    {
        if (!FigureBook.Names.Contains(name, StringComparer.Ordinal)
            || await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } found) return Problems.NotFound();
        return Results.Ok(await services.GetRequiredService<FigureBook>().ReadAsync(name, found, asOf, from, to, clock.Today, cancellation));
    }
}

/// <summary>A board as the API answers it.</summary>
public sealed record BoardAnswer(int Year, DateOnly AsOf, IReadOnlyList<BoardCellAnswer> Cells);

public sealed record BoardCellAnswer(Guid Id, string Code, string Name, IReadOnlyList<MonthState> Months, IReadOnlyList<OwedAnswer> Owes);

public sealed record OwedAnswer(ObligationKind Kind, DateOnly Due, int DaysLate, string Say);
