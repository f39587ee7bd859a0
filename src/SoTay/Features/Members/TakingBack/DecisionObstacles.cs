using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.TakingBack;

/// <summary>What happened in this room since a decision, so that taking it back would leave something without its ground; each in a sentence with the page where it is dealt with first.</summary>
internal sealed class DecisionObstacles(AppDb db, RecordedDecision decision, MemberRecord record, DecisionReversal reversal)
{
    private readonly Guid _member = decision.MemberId;

    /// <summary>Looks at everything as it stands, before anything is put back.</summary>
    public async Task<List<RestingFact>> FindAsync(IEnumerable<Type> followed, CancellationToken cancellation)
    {
        if (await LaterAsync(cancellation) is { } later) return [later];
        List<RestingFact> found = [.. Altered()];
        if (found.Count == 0 && record.Placements.Count + record.Statuses.Count + record.Events.Count != decision.RecordRows) found.Add(Touched);
        found.AddRange(await PostsAsync(cancellation));
        found.AddRange(await OpenAsync(cancellation));
        found.AddRange(await EndedCellsAsync(cancellation));
        found.AddRange(await RolesAsync(cancellation));
        if (reversal.Of<MemberTransfer>().FirstOrDefault(one => one.Entity is { State: TransferState.Taken, FiledAt: not null }).Entity is { } filed)
            found.Add(new("Việc chuyển này đã đi bằng tệp ký, nơi đến có thể đang tính người này. Nhờ nơi ấy cấp giấy giới thiệu chuyển về.", TransferLinks.To(filed.Id), "Xem việc chuyển"));
        if (decision.Kind is RecordedKind.Died && await db.BadgeAwards.AnyAsync(row => row.MemberId == _member && row.Ground == BadgeGround.Posthumous, cancellation))
            found.Add(new("Đã ghi truy tặng Huy hiệu Đảng theo ngày từ trần ấy.", BadgeLinks.Of(decision.OrganisationId), "Xem Huy hiệu Đảng"));
        if (reversal.MadeMember && (await new MemberMentions(db, db.Members.Where(row => row.Id == _member).Select(row => row.Id), followed.Append(typeof(Candidate))).FindAsync(cancellation)).Count > 0)
            found.Add(new("Đảng viên mới này đã có tên ở nơi khác trong sổ: buổi họp, việc được giao, giấy giới thiệu, đảng phí, tài khoản. Bỏ tên ở đó trước, hoặc ghi rời danh sách.", MemberLinks.Of(_member), "Xem hồ sơ"));
        return found;
    }

    private RestingFact Touched => new("Sau đó hồ sơ đã ghi thêm hoặc sửa: nơi sinh hoạt, tình trạng, sự việc. Chỉ lấy lại được việc cuối cùng của hồ sơ.", MemberLinks.Of(_member), "Xem quá trình trong hồ sơ");

    private async Task<RestingFact?> LaterAsync(CancellationToken cancellation) =>
        await db.RecordedDecisions.Where(row => row.MemberId == _member && row.Place > decision.Place && row.TakenBackAt == null).OrderByDescending(row => row.Place).FirstOrDefaultAsync(cancellation) is not { } last ? null
            : new($"Sau đó đã ghi “{DecisionWords.Of(last)}”. Lấy lại việc ấy trước.", DecisionLinks.Of(_member, last.Id), "Xem việc ấy");

    private IEnumerable<RestingFact> Altered() => reversal.Altered.Select(row => row.Table switch
    {
        nameof(MemberPath) or nameof(PathMark) => new RestingFact("Việc về tư cách đảng viên đã ghi tiếp bước sau. Lùi bước ấy trước.", row.Table == nameof(MemberPath) ? PathLinks.To(row.Id) : PathLinks.OfMember(_member), "Xem việc ấy"),
        nameof(Candidate) => new("Đường kết nạp đã ghi tiếp bước sau. Lùi bước ấy trước.", AdmissionLinks.To(row.Id), "Xem đường kết nạp"),
        nameof(MemberTransfer) => new("Giấy giới thiệu ấy đã ghi thêm từ đó.", TransferLinks.To(row.Id), "Xem việc chuyển"),
        nameof(Post) => new("Chức vụ đã sửa từ đó.", OrganisationLinks.PostHistory(reversal.Of<Post>().FirstOrDefault(one => one.Row == row).Entity?.OrganisationId ?? decision.OrganisationId), "Xem chức vụ qua các thời kỳ"),
        _ => Touched,
    }).DistinctBy(fact => fact.Link + fact.Say);

    /// <summary>Posts that were given since, and posts to be held again that somebody else holds now.</summary>
    private async Task<List<RestingFact>> PostsAsync(CancellationToken cancellation)
    {
        var found = new List<RestingFact>();
        var own = reversal.Of<Post>().Select(one => one.Entity).ToList();
        var ids = own.ConvertAll(post => post.Id);
        // A post rests on being in that cell, or on being recognised; one that was held before does not.
        var (cells, anywhere) = (reversal.Of<Placement>().Where(one => one.Row.IsAdded).Select(one => one.Entity.OrganisationId).ToList(), decision.Kind is RecordedKind.Recognised);
        var since = await db.Posts.AsNoTracking().Where(row => row.MemberId == _member && !ids.Contains(row.Id) && row.To == null && row.From >= decision.On && (anywhere || cells.Contains(row.OrganisationId))).ToListAsync(cancellation);
        foreach (var post in since) found.Add(new($"Từ {Dates.Full(post.From)} người này đã nhận chức vụ {MemberPosts.Words(post.Kind).ToLowerInvariant()}. Ghi thôi chức vụ ấy trước.", OrganisationLinks.Posts(post.OrganisationId), "Xem chức vụ"));
        foreach (var post in own.Where(post => Post.IsSingle(post.Kind)))
        {
            var others = await db.Posts.AsNoTracking().Where(row => row.OrganisationId == post.OrganisationId && row.Kind == post.Kind && row.MemberId != _member).ToListAsync(cancellation);
            if (others.Find(row => row.Meets(post.To!.Value.AddDays(1), null)) is { } other)
                found.Add(new($"Chức vụ {MemberPosts.Words(post.Kind).ToLowerInvariant()} đã giao cho người khác từ {Dates.Full(other.From)}, nên không trả lại được cho người này.", OrganisationLinks.PostHistory(post.OrganisationId), "Xem chức vụ qua các thời kỳ"));
        }

        return found;
    }

    /// <summary>What was begun in the place that the decision gave and is not finished.</summary>
    private async Task<List<RestingFact>> OpenAsync(CancellationToken cancellation)
    {
        if (!reversal.Of<Placement>().Any()) return [];
        var found = new List<RestingFact>();
        var (paths, transfers) = (reversal.Of<MemberPath>().Select(one => one.Entity.Id).ToList(), reversal.Of<MemberTransfer>().Select(one => one.Entity.Id).ToList());
        if (await db.MemberPaths.FirstOrDefaultAsync(row => row.MemberId == _member && row.State == PathState.Open && row.MadeAt >= decision.MadeAt && !paths.Contains(row.Id), cancellation) is { } path)
            found.Add(new($"Đang có việc “{PathTexts.KindName(path.Kind)}” mở sau đó. Thôi việc ấy trước.", PathLinks.To(path.Id), "Xem việc ấy"));
        if (await db.MemberTransfers.FirstOrDefaultAsync(row => row.MemberId == _member && row.State == TransferState.Open && row.MadeAt >= decision.MadeAt && !transfers.Contains(row.Id), cancellation) is { } transfer)
            found.Add(new($"Đang có giấy giới thiệu số {transfer.ReferralNumber} cấp sau đó. Hủy giấy ấy trước.", TransferLinks.To(transfer.Id), "Xem việc chuyển"));
        return found;
    }

    /// <summary>Nobody comes back into a cell that there is no more.</summary>
    private async Task<List<RestingFact>> EndedCellsAsync(CancellationToken cancellation)
    {
        var back = reversal.Of<Placement>().Where(one => !one.Row.IsAdded).Select(one => one.Entity.OrganisationId).ToList();
        var ended = await db.Organisations.AsNoTracking().Where(row => back.Contains(row.Id) && row.EndedOn != null).Select(row => new { row.Id, row.Name, row.EndedOn }).ToListAsync(cancellation);
        return ended.ConvertAll(unit => new RestingFact($"{unit.Name} đã kết thúc hoạt động ngày {Dates.Full(unit.EndedOn!.Value)}, không còn chỗ để trở về. Ghi người này vào chi bộ hiện nay.", OrganisationLinks.Unit(unit.Id), "Xem chi bộ ấy"));
    }

    /// <summary>A cell's role that the office gave in the place that the decision made theirs.</summary>
    private async Task<List<RestingFact>> RolesAsync(CancellationToken cancellation)
    {
        var (cells, own) = (reversal.Of<Placement>().Where(one => one.Row.IsAdded).Select(one => one.Entity.OrganisationId).ToList(), reversal.Of<RoleGrant>().Select(one => one.Entity.Id).ToList());
        if (cells.Count == 0) return [];
        var given = await (from grant in db.RoleGrants
                           join account in db.Accounts on grant.AccountId equals account.Id
                           where account.MemberId == _member && grant.To == null && cells.Contains(grant.OrganisationId) && !own.Contains(grant.Id)
                           select grant.AccountId).Distinct().ToListAsync(cancellation);
        return given.ConvertAll(account => new RestingFact("Tài khoản của người này đã được giao vai trò ở chi bộ ấy. Thu vai trò trước.", AccountLinks.One(account), "Xem tài khoản"));
    }
}
