using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Badges;

/// <summary>Who is to get a Party badge at which ceremony, and where the decision is written down once for all who were chosen.</summary>
[Requires(Capability.SeeRoster)]
public sealed class BadgesModel(AppDb db, PersonAccess access, BadgeLists lists, VietnamClock clock) : PageModel
{
    public const int PageSize = 100;

    public Organisation Unit { get; private set; } = null!;

    /// <summary>Null where the rules know no ceremony.</summary>
    public BadgeList? List { get; private set; }

    /// <summary>The last ceremony, the coming three, and the one that is looked at.</summary>
    public IEnumerable<DateOnly> Ceremonies => List is null ? [] : List.Rules.Ceremonies.Where(day => day < Today).TakeLast(1).Concat(List.Rules.Ceremonies.Where(day => day >= Today).Take(3)).Append(List.Ceremony).Distinct().Order();

    public int From { get; private set; }

    public bool MayEdit { get; private set; }

    public DateOnly Today => clock.Today;

    public string View { get; private set; } = BadgeLists.Due;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? DecisionNumber { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, DateOnly? ceremony, string? view, int from, CancellationToken cancellation) =>
        await LoadAsync(organisation, ceremony, view, from, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation, DateOnly? ceremony, string? view, int from, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, ceremony, view, from, cancellation) || List is null) return NotFound();
        if (!MayEdit) return this.Refuse(BadgeRefusals.NotYours);
        var chosen = List.Lines.Where(line => Chosen.Contains(line.Member.Id)).ToList();
        var number = (DecisionNumber ?? "").Trim();
        if (chosen.Count == 0) return this.Refuse(Chosen.Count > 0 ? BadgeRefusals.GivenMeanwhile : BadgeRefusals.NobodyChosen);
        if (number.Length == 0 && View != BadgeLists.Unrecorded) return this.Refuse(BadgeRefusals.NumberMissing);
        if (number.Length > BadgeAward.NumberLimit) return this.Refuse(BadgeRefusals.NumberTooLong);
        await using var together = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await ReplaceAsync(chosen, cancellation);
            db.AddRange(chosen.Select(line => AwardOf(line, number)));
            await db.SaveAsync(access.Person.Actor, number.Length > 0 ? $"Huy hiệu Đảng, {number}" : "Huy hiệu Đảng đã trao từ trước", cancellation);
            await together.CommitAsync(cancellation);
        }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Each badge is given once: somebody wrote one of them down at the same moment.
            await together.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return await LoadAsync(organisation, ceremony, view, from, cancellation) ? this.Refuse(BadgeRefusals.GivenMeanwhile) : NotFound();
        }

        this.Say($"Đã ghi Huy hiệu Đảng của {chosen.Count} đồng chí");
        return Redirect(BadgeLinks.Of(organisation, List.Ceremony, View));
    }

    // What was decided for a day that they did not live to see makes room for the decision after death.
    private async Task ReplaceAsync(List<BadgeLine> chosen, CancellationToken cancellation)
    {
        if (chosen.ConvertAll(line => line.Awaiting).OfType<BadgeAward>().ToList() is not { Count: > 0 } awaiting) return;
        db.RemoveRange(awaiting);
        await db.SaveAsync(access.Person.Actor, "Từ trần trước ngày trao Huy hiệu Đảng, chuyển sang truy tặng", cancellation);
    }

    private BadgeAward AwardOf(BadgeLine line, string number) => new()
    {
        MemberId = line.Member.Id, OrganisationId = line.Member.CellId ?? line.Member.LastCellId!.Value, Years = line.Years, DecisionNumber = number,
        On = View == BadgeLists.Unrecorded ? line.Full : List!.Ceremony,
        Ground = View switch { BadgeLists.Early => BadgeGround.Early, BadgeLists.Posthumous => BadgeGround.Posthumous, BadgeLists.Unrecorded => BadgeGround.Before, _ => BadgeGround.Due },
        ByName = access.Person.Name, At = clock.Now,
    };

    private async Task<bool> LoadAsync(Guid organisation, DateOnly? ceremony, string? view, int from, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return false;
        (Unit, From) = (unit, Math.Max(0, from));
        if (view is not null && BadgeLists.Views.ContainsKey(view)) View = view;
        List = await lists.ReadAsync(unit, Today, ceremony, View, From, PageSize, cancellation);
        MayEdit = await access.MayAsync(Capability.EditRoster, organisation, cancellation);
        return true;
    }
}
