using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Members of the commune whose membership rests or ends: in the shown cell an exemption before its vote and a striking off after the first request; elsewhere one of each other kind.</summary>
internal sealed class DemoPaths(AppDb db, PolicyBook policies, VietnamClock clock)
{
    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is null || ground.IsProvince) return;
        var (today, shown) = (clock.Today, ground.Shown);
        // The first plain members of some cells are on their way elsewhere (DemoTransfers): these are the last ones.
        var others = ground.Cells.Where(cell => cell != shown && Plain(ground, cell).Count > 2).Take(4).ToList();
        var own = Plain(ground, shown);
        if (others.Count < 4 || own.Count < 3) return;
        await AddAsync(own[^1], shown, PathKind.Exemption, cancellation, ("request", In(-6, ground: "age")));
        await AddAsync(own[^2], shown, PathKind.StrikeOff, cancellation, ("ground", In(-40, ground: "inactive")), ("review", In(-33, answer: "ignored")));
        await AddAsync(Plain(ground, others[0])[^1], others[0], PathKind.Suspension, cancellation, ("decision", In(-50, "21-QĐ/UBKT", until: today.AddDays(8))));
        await AddAsync(Plain(ground, others[1])[^1], others[1], PathKind.VoluntaryLeave, cancellation, ("application", In(-30)), ("vote", Vote(ground, others[1], -21)));
        await AddAsync(Plain(ground, others[2])[^1], others[2], PathKind.Screening, cancellation, ("review", In(-90)), ("assign", In(-80, "08-NQ/CB")));
        await AddAsync(Plain(ground, others[3])[^1], others[3], PathKind.Exemption, cancellation, ("request", In(-100, ground: "remote")), ("vote", Vote(ground, others[3], -95, today.AddDays(9))));
    }

    private async Task AddAsync(Member member, DemoUnit cell, PathKind kind, CancellationToken cancellation, params (string Step, PathInput Input)[] steps)
    {
        var path = new MemberPath { MemberId = member.Id, OrganisationId = cell.Id, Kind = kind, MadeAt = VietnamClock.Moment(steps[0].Input.On!.Value, new TimeOnly(9, 30)), ByName = DemoRun.By.Name };
        var record = (await MemberRecord.LoadAsync(db, member.Id, cancellation))!;
        foreach (var (step, input) in steps)
        {
            var rules = await policies.ForAsync(cell.Id, input.On!.Value, cancellation);
            // A store whose rules do not fit simply stays at the step before.
            if (path.Take(step, input, new PathFacts(false, false, false, false, 3), rules, clock.Today, out var mark) is not null) break;
            if (mark!.Effect is PathEffect.BeginExemption) record.Exempt(mark.From, path.Of("request")!.Code, mark.Number, clock.Today);
            if (mark.Effect is PathEffect.BeginSuspension) record.Suspend(mark.On, mark.Number, clock.Today);
        }

        if (path.Marks.Count == 0) return;
        record.Keep();
        db.Add(path);
    }

    private PathInput In(int days, string number = "", string ground = "", string answer = "", DateOnly? until = null) => new()
    {
        On = clock.Today.AddDays(days), Number = number, By = "Ủy ban kiểm tra Đảng ủy", Ground = ground, Answer = answer, Until = until, Year = clock.Today.Year - 1, Confirmed = true,
    };

    private PathInput Vote(DemoGround ground, DemoUnit cell, int days, DateOnly? until = null)
    {
        var input = In(days, "07-NQ/CB", until: until);
        input.Base = input.For = ground.Rosters[cell.Id].Count(row => row.Membership == Membership.Official);
        input.Against = input.Other = 0;
        return input;
    }

    private static List<Member> Plain(DemoGround ground, DemoUnit cell) =>
        ground.Rosters[cell.Id].FindAll(member => member is { Membership: Membership.Official, IsExempt: false } && member.Id != ground.PlainMember.Id && ground.Posts[cell.Id].TrueForAll(post => post.MemberId != member.Id));
}
