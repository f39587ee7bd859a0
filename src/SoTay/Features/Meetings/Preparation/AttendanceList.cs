using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Preparation;

/// <summary>Who stands on the roll-call of a cell on a day: placed here, here for a time, elsewhere for a time, exempt.</summary>
internal static class AttendanceList
{
    public static async Task<List<Attendance>> OfAsync(AppDb db, Guid cell, DateOnly on, CancellationToken cancellation)
    {
        var placed = await db.Placements.AsNoTracking()
            .Where(row => row.OrganisationId == cell && row.From <= on && (row.To == null || row.To >= on))
            .Select(row => new { row.MemberId, row.Kind }).ToListAsync(cancellation);
        var ids = placed.Select(row => row.MemberId).Distinct().ToList();
        var members = await db.Members.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        var elsewhere = await ElsewhereAsync(db, ids, cell, on, cancellation);
        var statuses = (await db.MemberStatusPeriods.AsNoTracking()
            .Where(row => ids.Contains(row.MemberId) && row.From <= on && (row.To == null || row.To >= on))
            .Select(row => new { row.MemberId, row.Kind, row.From }).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var posts = (await db.Posts.AsNoTracking()
            .Where(row => row.OrganisationId == cell && row.From <= on && (row.To == null || row.To >= on)).ToListAsync(cancellation)).ToLookup(row => row.MemberId);

        var lines = new List<Attendance>(members.Count);
        foreach (var member in members.OrderBy(row => row.SortKey, StringComparer.Ordinal))
        {
            var now = statuses[member.Id].ToDictionary(row => row.Kind, row => row.From, MemberStatusKinds);
            if (now.ContainsKey(MemberStatusKind.Suspended)) continue;
            var isHere = placed.Exists(row => row.MemberId == member.Id && row.Kind is PlacementKind.Permanent);
            var standing = !isHere ? AttendanceStanding.TemporaryHere
                : now.ContainsKey(MemberStatusKind.Exempt) ? AttendanceStanding.Exempt
                : elsewhere.ContainsKey(member.Id) || now.Remove(MemberStatusKind.Elsewhere) ? AttendanceStanding.Elsewhere : AttendanceStanding.Expected;
            // Without a dated status the roster's word of today decides: an import may know only that.
            var official = now.ContainsKey(MemberStatusKind.Official) || now.Count == 0 && member.Membership is Membership.Official;
            lines.Add(new Attendance
            {
                MemberId = member.Id, FullName = member.FullName, SortKey = member.SortKey, Standing = standing, IsOfficial = official,
                IsCommittee = posts[member.Id].Any(post => post.Kind.IsOfCommittee), Status = Attendance.Unspoken(standing),
                Remark = Remark(standing, official, posts[member.Id].OrderBy(post => post.Kind).FirstOrDefault(), member,
                    now.TryGetValue(MemberStatusKind.Exempt, out var since) ? since : null, elsewhere.GetValueOrDefault(member.Id)),
            });
        }

        return lines;
    }

    private static readonly IEqualityComparer<MemberStatusKind> MemberStatusKinds = EqualityComparer<MemberStatusKind>.Default;

    private static async Task<Dictionary<Guid, string>> ElsewhereAsync(AppDb db, List<Guid> ids, Guid cell, DateOnly on, CancellationToken cancellation)
    {
        var rows = await (from row in db.Placements.AsNoTracking()
                          join other in db.Organisations on row.OrganisationId equals other.Id
                          where ids.Contains(row.MemberId) && row.Kind == PlacementKind.Temporary && row.OrganisationId != cell
                              && row.From <= @on && (row.To == null || row.To >= @on)
                          select new { row.MemberId, other.Name, row.To }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.MemberId).ToDictionary(group => group.Key,
            group => $"Tạm thời ở {group.First().Name}{(group.First().To is { } to ? $", đến {Platform.Ui.Dates.Full(to)}" : "")}");
    }

    private static string Remark(AttendanceStanding standing, bool official, Post? post, Member member, DateOnly? exemptSince, string? elsewhere) => standing switch
    {
        AttendanceStanding.Exempt => exemptSince is { } since ? $"Miễn sinh hoạt từ {Platform.Ui.Dates.Full(since)}" : "Miễn sinh hoạt",
        AttendanceStanding.Elsewhere => elsewhere ?? "Sinh hoạt tạm thời nơi khác",
        AttendanceStanding.TemporaryHere => "Sinh hoạt tạm thời ở đây, không biểu quyết",
        _ when !official => "Dự bị, không biểu quyết",
        _ when post is not null => PostWords.Of(post.Kind),
        _ when member.IsServedByOfficer => "Không có điện thoại, bí thư ghi hộ",
        _ => "",
    };
}
