using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Members;

/// <summary>Reading of the roster for programs. Sealed values are never answered.</summary>
public static class MembersApi
{
    private const int MostFound = 1000;

    public static void MapMembersApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Members");
        api.MapGet("/organisations/{organisation:guid}/members", ListAsync).Requires(Capability.SeeRoster);
        api.MapGet("/members/{member:guid}", OneAsync).Requires(Capability.SeeRoster);
    }

    /// <summary>Members permanently placed in an organisation or below it, in the order of their keys; <c>q</c> searches names, folded.</summary>
    private static async Task<Piece<MemberAnswer>> ListAsync(Guid organisation, [AsParameters] PageAsk ask, string? q, AppDb db, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(organisation);
        var members = db.Members.Where(row => inside.Contains(row.CellId!.Value));
        if (!string.IsNullOrWhiteSpace(q))
        {
            var found = await db.Search.FindAsync(MemberSearch.Kind, q, [organisation], MostFound, cancellation);
            members = members.Where(row => found.Contains(row.Id));
        }

        // Keys are made in time order and never change: a cursor over them loses nobody while names are corrected in between.
        if (ask.After(1) is [var text] && Guid.TryParse(text, out var last)) members = members.Where(row => row.Id > last);
        return ask.Answer(await Answers(members.OrderBy(row => row.Id).Take(ask.Take)).ToListAsync(cancellation), row => [row.Id.ToString()]);
    }

    private static async Task<IResult> OneAsync(Guid member, AppDb db, PersonAccess access, CancellationToken cancellation) =>
        await Answers(db.MembersVisibleTo(access.Person).Where(row => row.Id == member)).FirstOrDefaultAsync(cancellation) is { } answer
            ? Results.Ok(answer) : Problems.NotFound();

    private static IQueryable<MemberAnswer> Answers(IQueryable<Member> rows) => rows.AsNoTracking().Select(row => new MemberAnswer(
        row.Id, row.FullName, row.Sex, row.BirthDate, row.BirthPrecision, row.JoinedOn, row.OfficialOn, row.Membership, row.IsExempt,
        row.CellId, row.TemporaryCellId, row.CardLast4));
}

/// <summary>A member as the API answers it: the card only by its last four digits.</summary>
public sealed record MemberAnswer(Guid Id, string FullName, Sex? Sex, DateOnly? BirthDate, DatePrecision BirthPrecision, DateOnly? JoinedOn, DateOnly? OfficialOn,
    Membership? Membership, bool IsExempt, Guid? CellId, Guid? TemporaryCellId, string? CardLast4);
