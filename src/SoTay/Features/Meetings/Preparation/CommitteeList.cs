using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Preparation;

/// <summary>
/// Who is called to a meeting of a committee: those who hold a post of it on the day, in whatever cell they live their Party life.
/// To a conference the secretaries of the organisations right below are called as well; they speak and have no vote.
/// </summary>
internal static class CommitteeList
{
    public static async Task<List<Attendance>> OfAsync(AppDb db, Guid organisation, MeetingKind kind, DateOnly on, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().Where(row => row.Id == organisation).Select(row => row.Kind).FirstAsync(cancellation);
        var posts = (await db.Posts.AsNoTracking().Where(row => row.OrganisationId == organisation && row.From <= on && (row.To == null || row.To >= on))
            .Select(row => new { row.MemberId, row.Kind }).ToListAsync(cancellation))
            .Where(row => kind is MeetingKind.StandingCommittee ? row.Kind.IsOfStandingCommittee : row.Kind.IsOfCommittee)
            .GroupBy(row => row.MemberId).ToDictionary(group => group.Key, group => group.Min(row => row.Kind));
        var below = kind is MeetingKind.Conference ? await SecretariesBelowAsync(db, organisation, on, cancellation) : [];
        List<Guid> ids = [.. posts.Keys.Union(below.Keys)];
        var suspended = await db.MemberStatusPeriods.Where(row => ids.Contains(row.MemberId) && row.Kind == MemberStatusKind.Suspended && row.From <= on && (row.To == null || row.To >= on))
            .Select(row => row.MemberId).ToListAsync(cancellation);
        var members = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id) && row.Membership != Membership.Left && !suspended.Contains(row.Id))
            .Select(row => new { row.Id, row.FullName, row.SortKey }).ToListAsync(cancellation);
        return [.. members.OrderBy(row => row.SortKey, StringComparer.Ordinal).Select(member =>
        {
            var sits = posts.TryGetValue(member.Id, out var post);
            return new Attendance
            {
                MemberId = member.Id, FullName = member.FullName, SortKey = member.SortKey, Standing = AttendanceStanding.Expected, Status = AttendanceStatus.Present,
                IsOfficial = sits, IsCommittee = sits, Remark = sits ? OrganisationWords.Of(post, unit) : $"Bí thư {below[member.Id]}, mời dự",
            };
        })];
    }

    private static async Task<Dictionary<Guid, string>> SecretariesBelowAsync(AppDb db, Guid organisation, DateOnly on, CancellationToken cancellation) =>
        (await (from unit in db.Organisations
                join post in db.Posts on unit.Id equals post.OrganisationId
                where unit.ParentId == organisation && unit.EndedOn == null && post.Kind == PostKind.Secretary && post.From <= @on && (post.To == null || post.To >= @on)
                orderby unit.Code
                select new { post.MemberId, unit.Name }).ToListAsync(cancellation))
        .GroupBy(row => row.MemberId).ToDictionary(group => group.Key, group => group.First().Name);
}
