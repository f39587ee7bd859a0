using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Search;
using SoTay.Platform.Time;

namespace SoTay.Features.Members;

/// <summary>Reading of the roster for programs. Sealed values are never answered.</summary>
public static class MembersApi
{
    private const int MostFound = 1000;

    public static void MapMembersApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Members");
        api.MapGet("/organisations/{organisation:guid}/members", ListAsync).Requires(Capability.SeeRoster);
        api.MapGet("/organisations/{organisation:guid}/posts", PostsAsync).Requires(Capability.SeeRoster);
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

    /// <summary>Posts held in an organisation or below it today, in the order of their keys; on another day with <c>asOf</c>.</summary>
    private static async Task<Piece<PostAnswer>> PostsAsync(Guid organisation, [AsParameters] PageAsk ask, DateOnly? asOf, AppDb db, VietnamClock clock, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        var inside = db.SubtreeOf(organisation, day);
        var posts = db.Posts.AsNoTracking().Where(row => inside.Contains(row.OrganisationId) && row.From <= day && (row.To == null || row.To >= day));
        if (ask.After(1) is [var text] && Guid.TryParse(text, out var last)) posts = posts.Where(row => row.Id > last);
        var found = await (from row in posts.OrderBy(row => row.Id).Take(ask.Take)
                           join unit in db.Organisations on row.OrganisationId equals unit.Id
                           join member in db.Members on row.MemberId equals member.Id
                           orderby row.Id
                           select new PostAnswer(row.Id, row.OrganisationId, unit.Code, row.MemberId, member.FullName, row.Kind, row.From, row.To, row.Term, row.DecisionNumber, row.IsLocal, row.AlsoVillageHead))
            .ToListAsync(cancellation);
        return ask.Answer(found, row => [row.Id.ToString()]);
    }

    private static async Task<IResult> OneAsync(Guid member, AppDb db, PersonAccess access, CancellationToken cancellation) =>
        await Answers(db.MembersVisibleTo(access.Person).Where(row => row.Id == member)).FirstOrDefaultAsync(cancellation) is { } answer
            ? Results.Ok(answer) : Problems.NotFound();

    private static IQueryable<MemberAnswer> Answers(IQueryable<Member> rows) => rows.AsNoTracking().Select(row => new MemberAnswer(
        row.Id, row.FullName, row.Sex, row.BirthDate, row.BirthPrecision, row.JoinedOn, row.OfficialOn, row.Membership, row.IsExempt,
        row.CellId, row.TemporaryCellId, row.CardLast4));
}

/// <summary>A post as the API answers it; <see cref="To"/> is its last day.</summary>
public sealed record PostAnswer(Guid Id, Guid OrganisationId, string OrganisationCode, Guid MemberId, string FullName, PostKind Kind, DateOnly From, DateOnly? To,
    string Term, string DecisionNumber, bool? IsLocal, bool AlsoVillageHead);

/// <summary>A member as the API answers it: the card only by its last four digits.</summary>
public sealed record MemberAnswer(Guid Id, string FullName, Sex? Sex, DateOnly? BirthDate, DatePrecision BirthPrecision, DateOnly? JoinedOn, DateOnly? OfficialOn,
    Membership? Membership, bool IsExempt, Guid? CellId, Guid? TemporaryCellId, string? CardLast4);
