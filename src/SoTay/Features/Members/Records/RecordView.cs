using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Records;

/// <summary>A member's record as it is read: today's values, names of the cells, and the life as a timeline.</summary>
public sealed record RecordView(Member Member, string? Cell, string? TemporaryCell, IReadOnlyList<RecordEntry> Life, MemberStatusPeriod? Exemption)
{
    /// <summary>A referral that the place it names has not settled yet.</summary>
    public TransferLine? Moving { get; init; }

    /// <summary>Of a guest: the place that counts the member, in the words of the file, and the day on which the stay is to end.</summary>
    public (string? From, DateOnly? Until) Home { get; init; }

    /// <summary>What is open about the membership, or in force and still waits for somebody.</summary>
    public IReadOnlyList<MemberPath> Paths { get; init; } = [];

    /// <summary>The last decision that stands, which can be taken back when it was a mistake.</summary>
    public RecordedDecision? Last { get; init; }

    private static Task<string?> HomeOfAsync(AppDb db, Guid member, CancellationToken cancellation) =>
        db.Arrivals.AsNoTracking().Where(row => row.MemberId == member && row.Kind == PlacementKind.Temporary).OrderByDescending(row => row.TakenOn).Select(row => row.FromPlace).FirstOrDefaultAsync(cancellation);

    public static async Task<RecordView?> ReadAsync(AppDb db, Guid id, IEnumerable<ITellsOfMembers> rooms, CancellationToken cancellation)
    {
        var member = await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (member is null) return null;
        var placements = await db.Placements.AsNoTracking().Where(row => row.MemberId == id).ToListAsync(cancellation);
        var statuses = await db.MemberStatusPeriods.AsNoTracking().Where(row => row.MemberId == id).ToListAsync(cancellation);
        var events = await db.MemberEvents.AsNoTracking().Where(row => row.MemberId == id).ToListAsync(cancellation);
        var posts = await db.Posts.AsNoTracking().Where(row => row.MemberId == id).ToListAsync(cancellation);
        var ids = placements.Select(row => row.OrganisationId).Concat(posts.Select(row => row.OrganisationId)).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var life = RecordLife.Of(member, placements, statuses, events, posts, await db.BadgeAwards.AsNoTracking().Where(row => row.MemberId == id).ToListAsync(cancellation), names);
        life = [.. life, .. (await db.OutsideTimes.AsNoTracking().Where(row => row.MemberId == id).ToListAsync(cancellation)).Select(row => new RecordEntry(row.From, "Ở ngoài Đảng, không tính tuổi Đảng", $"đến {MemberLabels.Date(row.To, DatePrecision.Day)}"))];
        var decisions = await db.RecordedDecisions.AsNoTracking().Where(row => row.MemberId == id).OrderBy(row => row.Place).ToListAsync(cancellation);
        life = [.. life, .. decisions.Where(row => row.IsTakenBack).Select(row => new RecordEntry(row.On, $"Ghi nhầm, đã lấy lại: {DecisionWords.Of(row.Kind)}", DecisionWords.TakenBack(row)))];
        foreach (var room in rooms) life = [.. life, .. await room.OfAsync(id, cancellation)];
        return new(member, NameOf(member.CellId), NameOf(member.TemporaryCellId), [.. life.OrderBy(entry => entry.On)],
            statuses.FirstOrDefault(row => row.Kind == MemberStatusKind.Exempt && row.To == null))
        {
            Home = member.IsGuest ? (await HomeOfAsync(db, id, cancellation), placements.FirstOrDefault(row => row.To is null)?.Until) : default,
            Last = decisions.FindLast(row => !row.IsTakenBack),
            Moving = await db.OpenTransferOfAsync(id, cancellation) is { } open ? (await TransferLine.OfAsync(db, [open], cancellation))[0] : null,
            Paths = await db.MemberPaths.AsNoTracking().Where(row => row.MemberId == id && (row.State == PathState.Open || row.State == PathState.InForce && row.Step != "end")).ToListAsync(cancellation),
        };

        string? NameOf(Guid? cell) => cell is { } known ? names.GetValueOrDefault(known) : null;
    }
}
