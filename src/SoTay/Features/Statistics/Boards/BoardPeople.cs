using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Reminders;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Boards;

/// <summary>Names that a board shows: secretaries of cells, who follows cells, and when a cell was reminded.</summary>
internal static class BoardPeople
{
    private static readonly Compiled<Func<AppDb, Guid, DateOnly, IAsyncEnumerable<Named>>> Secretaries = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly day) =>
        from above in db.Set<OrganisationAncestor>()
        where above.AncestorId == organisation && above.From <= day && (above.To == null || above.To >= day)
        join post in db.Set<Post>() on above.DescendantId equals post.OrganisationId
        where post.Kind == PostKind.Secretary && post.From <= day && (post.To == null || post.To >= day)
        join member in db.Set<Member>() on post.MemberId equals member.Id
        orderby post.From
        select new Named(post.OrganisationId, member.FullName)));

    private static readonly Compiled<Func<AppDb, Guid, DateOnly, DateOnly, IAsyncEnumerable<Reminded>>> Reminders = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly day, DateOnly month) =>
        from above in db.Set<OrganisationAncestor>()
        where above.AncestorId == organisation && above.From <= day && (above.To == null || above.To >= day)
        join row in db.Set<Reminder>() on above.DescendantId equals row.OrganisationId
        where row.Month == month
        select new Reminded(row.OrganisationId, row.SentAt)));

    private static readonly Compiled<Func<AppDb, Guid, DateOnly, IAsyncEnumerable<Follower>>> Following = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly day) =>
        (from above in db.Set<OrganisationAncestor>()
         where above.AncestorId == organisation && above.To == null
         join row in db.Set<CellAssignment>() on above.DescendantId equals row.OrganisationId
         where row.From <= day && (row.To == null || row.To >= day)
         join member in db.Set<Member>() on row.MemberId equals member.Id
         select new { member.Id, member.FullName, member.SortKey }).Distinct().OrderBy(row => row.SortKey).Select(row => new Follower(row.Id, row.FullName))));

    /// <summary>Secretaries on a day of the cells below an organisation.</summary>
    public static async Task<ILookup<Guid, string>> SecretariesAsync(AppDb db, Guid organisation, DateOnly day, CancellationToken cancellation) =>
        (await Secretaries.In(db)(db, organisation, day).ToListAsync(cancellation)).ToLookup(row => row.Organisation, row => row.Name);

    /// <summary>When the cells below an organisation were reminded of a month.</summary>
    public static async Task<ILookup<Guid, DateTime>> RemindersAsync(AppDb db, Guid organisation, DateOnly day, DateOnly month, CancellationToken cancellation) =>
        (await Reminders.In(db)(db, organisation, day, month).ToListAsync(cancellation)).ToLookup(row => row.Organisation, row => row.At);

    /// <summary>Committee members who follow a cell below the organisation today, for the filter.</summary>
    public static async Task<IReadOnlyList<Follower>> FollowersAsync(AppDb db, Guid organisation, DateOnly day, CancellationToken cancellation) =>
        await Following.In(db)(db, organisation, day).ToListAsync(cancellation);

    private sealed record Named(Guid Organisation, string Name);

    private sealed record Reminded(Guid Organisation, DateTime At);
}

public sealed record Follower(Guid Id, string Name);
