using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>Reading of meetings for programs, and the desk's operations on the same path as the pages.</summary>
public static class MeetingsApi
{
    public static void MapMeetingsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Meetings");
        api.MapGet("/organisations/{organisation:guid}/meetings", ListAsync).Requires(Capability.SeeMeetings);
        api.MapGet("/meetings/{meeting:guid}", OneAsync).Requires(Capability.SeeMeetings);
        api.MapPost("/meetings/{meeting:guid}/operations", ApplyAsync).Requires(Capability.TakeMinutes);
    }

    /// <summary>Meetings of an organisation and everything below it, by day.</summary>
    private static async Task<Piece<MeetingAnswer>> ListAsync(
        Guid organisation, [AsParameters] PageAsk ask, DateOnly? from, DateOnly? to, AppDb db, PersonAccess access, CancellationToken cancellation)
    {
        var rows = db.MeetingsVisibleTo(access.Person).AsNoTracking().Where(row => db.SubtreeOf(organisation).Contains(row.OrganisationId));
        if (from is { } first) rows = rows.Where(row => row.HeldOn >= first);
        if (to is { } last) rows = rows.Where(row => row.HeldOn <= last);
        if (ask.After(2) is [var day, var id] && DateOnly.TryParse(day, out var on) && Guid.TryParse(id, out var key))
            rows = rows.Where(row => row.HeldOn > on || row.HeldOn == on && row.Id > key);
        var found = await rows.OrderBy(row => row.HeldOn).ThenBy(row => row.Id).Take(ask.Take).ToListAsync(cancellation);
        return ask.Answer([.. found.Select(MeetingAnswer.Of)], row => [row.HeldOn.ToString("yyyy-MM-dd"), row.Id.ToString()]);
    }

    private static async Task<IResult> OneAsync(Guid meeting, AppDb db, PersonAccess access, CancellationToken cancellation)
    {
        var row = await db.MeetingsVisibleTo(access.Person).AsNoTracking().Include(found => found.Agenda).Include(found => found.Votes).AsSplitQuery()
            .FirstOrDefaultAsync(found => found.Id == meeting, cancellation);
        return row is null ? Problems.NotFound() : Results.Ok(new MeetingWholeAnswer(MeetingAnswer.Of(row),
            [.. row.Items.Select(item => new MeetingItemAnswer(item.Id, item.Title, item.Conclusion))],
            [.. row.Votes.OrderBy(vote => vote.Id).Select(vote => new MeetingVoteAnswer(vote.Decision, vote.Question, vote.For, vote.Against, vote.Other, vote.Base, vote.Needed, vote.Passed))]));
    }

    private static async Task<IResult> ApplyAsync(Guid meeting, List<OperationInput> operations, MeetingDesk desk, PersonAccess access, CancellationToken cancellation) =>
        operations.Count is 0 or > OperationInput.BatchLimit ? Problems.Refused(MeetingRefusals.OperationTooLarge)
        : await DeskJson.ApplyAsync(desk, access.Person, meeting, operations, cancellation) is { } answers ? Results.Ok(answers) : Problems.NotFound();
}

/// <summary>A meeting as the API answers it; the numbers are those of the roll-call, fixed at sealing.</summary>
public sealed record MeetingAnswer(Guid Id, Guid OrganisationId, MeetingKind Kind, MeetingState State, DateOnly Month, DateOnly HeldOn, string Place, DateTime? NoticedAt,
    DateTime? OpenedAt, DateTime? EndedAt, DateTime? SealedAt, bool OnPaper, int Present, int Excused, int Unexcused, int Exempt, string? ResolutionSymbol, decimal? Score)
{
    internal static MeetingAnswer Of(Meeting row) => new(row.Id, row.OrganisationId, row.Kind, row.State, row.Month, row.HeldOn, row.Place, row.NoticedAt, row.OpenedAt,
        row.EndedAt, row.SealedAt, row.IsOnPaper, row.Present, row.Excused, row.Unexcused, row.Exempt, row.ResolutionSymbol, row.Score);
}

public sealed record MeetingWholeAnswer(MeetingAnswer Meeting, IReadOnlyList<MeetingItemAnswer> Agenda, IReadOnlyList<MeetingVoteAnswer> Votes);

public sealed record MeetingItemAnswer(Guid Id, string Title, string Conclusion);

public sealed record MeetingVoteAnswer(VoteDecision Decision, string Question, int For, int Against, int Other, int Base, int Needed, bool Passed);
