using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Two members on their way: one to the shown cell, in time; one to another province, of whom nobody has said that he arrived.</summary>
internal sealed class DemoTransfers(AppDb db, PolicyBook policies, VietnamClock clock)
{
    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is null || ground.IsProvince) return;
        var others = ground.Cells.Where(cell => cell != ground.Shown && Plain(ground, cell) is not null).Take(2).ToList();
        if (others.Count < 2) return;
        await AddAsync(Plain(ground, others[0])!, others[0], ground.Shown, "", "41-GT/ĐU", clock.Today.AddDays(-9), cancellation);
        await AddAsync(Plain(ground, others[1])!, others[1], null, "Chi bộ Khu dân cư số 2, Đảng bộ phường Nếnh, tỉnh Bắc Ninh", "36-GT/ĐU", clock.Today.AddDays(-52), cancellation);
    }

    private async Task AddAsync(Member member, DemoUnit from, DemoUnit? to, string place, string number, DateOnly issued, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(from.Id, issued, cancellation);
        db.Add(new MemberTransfer
        {
            MemberId = member.Id, FromId = from.Id, ToId = to?.Id, Place = place, Kind = PlacementKind.Permanent, ReferralNumber = number, IssuedOn = issued,
            DueOn = rules.Whole("transfer.referral.present_within_working_days") is { } days ? rules.Calendar.AddWorkingDays(issued, days.Value) : null,
            MadeAt = VietnamClock.Moment(issued, new TimeOnly(9, 30)), ByName = DemoRun.By.Name,
        });
    }

    // Somebody without a post: a secretary on the way out would leave the cell without one.
    private static Member? Plain(DemoGround ground, DemoUnit cell) =>
        ground.Rosters[cell.Id].FirstOrDefault(member => member is { Membership: Membership.Official, IsExempt: false } && ground.Posts[cell.Id].TrueForAll(post => post.MemberId != member.Id));
}
