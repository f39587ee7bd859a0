using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Targets;

/// <summary>Targets for programs: reading, and the telling of values on the same path as the page.</summary>
public static class TargetsApi
{
    public static void MapTargetsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Targets");
        api.MapGet("/organisations/{organisation:guid}/targets", ListAsync).Requires(Capability.SeeMeetings);
        api.MapGet("/targets/{target:guid}", OneAsync).Requires(Capability.SeeMeetings).Produces<TargetAnswer>();
        api.MapGet("/targets/{target:guid}/values", ValuesAsync).Requires(Capability.SeeMeetings);
        api.MapPut("/targets/{target:guid}/values/{date}", TellAsync).Requires(Capability.ReportTargets).Takes<TargetValueInput>().Produces<TargetValueWritten>();
    }

    /// <summary>Targets in force today of an organisation and everything below it, in the order of their keys.</summary>
    private static async Task<Piece<TargetAnswer>> ListAsync(Guid organisation, [AsParameters] PageAsk ask, AppDb db, VietnamClock clock, CancellationToken cancellation)
    {
        var rows = db.TargetsInForce(clock.Today).Where(row => db.SubtreeOf(organisation).Contains(row.OrganisationId));
        if (ask.After(1) is [var text] && Guid.TryParse(text, out var last)) rows = rows.Where(row => row.Id > last);
        var found = await rows.OrderBy(row => row.Id).Take(ask.Take).ToListAsync(cancellation);
        // A measured target is counted from the records only when one asks for it alone.
        return ask.Answer([.. found.Select(row => TargetAnswer.Of(row, row.Source is TargetSource.Measured ? null : row.Now, clock.Today))], row => [row.Id.ToString()]);
    }

    private static async Task<IResult> OneAsync(Guid target, AppDb db, PersonAccess access, TargetBook book, VietnamClock clock, CancellationToken cancellation)
    {
        if (await FindAsync(target, db, access, cancellation) is not { } row) return Problems.NotFound();
        var unit = await db.Organisations.AsNoTracking().FirstAsync(found => found.Id == row.OrganisationId, cancellation);
        return Results.Ok(TargetAnswer.Of(row, (await book.TalliesAsync(unit, [row], clock.Today, cancellation))[row.Id], clock.Today));
    }

    /// <summary>Values that the organisation of the target told, by day.</summary>
    private static async Task<Piece<TargetValueAnswer>> ValuesAsync(Guid target, [AsParameters] PageAsk ask, AppDb db, CancellationToken cancellation)
    {
        var rows = OwnValues(db, target);
        if (ask.After(1) is [var text] && DateOnly.TryParse(text, out var last)) rows = rows.Where(row => row.AsOf > last);
        var found = await rows.OrderBy(row => row.AsOf).Take(ask.Take).ToListAsync(cancellation);
        return ask.Answer([.. found.Select(TargetValueAnswer.Of)], row => [row.AsOf.ToString("yyyy-MM-dd")]);
    }

    /// <summary>The value of a day. Told again the same it is unchanged; another one for the same day needs a note that says why.</summary>
    private static async Task<IResult> TellAsync(
        Guid target, DateOnly date, HttpRequest request, AppDb db, PersonAccess access, TargetTelling telling, VietnamClock clock, CancellationToken cancellation)
    {
        var input = await request.ReadAsync<TargetValueInput>(cancellation);
        if (await FindAsync(target, db, access, cancellation) is not { } row) return Problems.NotFound();
        var stored = await OwnValues(db, target).FirstOrDefaultAsync(value => value.AsOf == date, cancellation);
        if (stored is not null && input.Says(stored)) return Results.Ok(new TargetValueWritten(WriteOutcome.Unchanged, TargetValueAnswer.Of(stored)));
        if (input.Version is { } version && version != stored?.Version) return Changed(stored);
        if (TargetEntry.Read(row, stored is null ? [] : [stored], date, input.Value is { } number ? TargetNumber.Write(number) : null, input.Note, clock.Today, out var entry) is { } no) return Problems.Refused(no);
        var lost = await telling.TellAsync(row, stored, entry!, access.Person, cancellation);
        var now = await OwnValues(db, target).FirstOrDefaultAsync(value => value.AsOf == date, cancellation);
        return lost is null ? Results.Ok(new TargetValueWritten(WriteOutcome.Written, TargetValueAnswer.Of(now!))) : Changed(now);
    }

    private static IResult Changed(TargetValue? now) => Problems.Changed(TargetRefusals.ToldMeanwhile, now is null ? null : TargetValueAnswer.Of(now));

    private static Task<Target?> FindAsync(Guid target, AppDb db, PersonAccess access, CancellationToken cancellation) =>
        db.TargetsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == target, cancellation);

    private static IQueryable<TargetValue> OwnValues(AppDb db, Guid target)
    {
        var targets = db.Targets;
        return db.TargetValues.AsNoTracking().Where(row => row.TargetId == target && targets.Any(own => own.Id == target && own.OrganisationId == row.OrganisationId));
    }
}
