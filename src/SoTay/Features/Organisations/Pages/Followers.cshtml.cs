using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Which committee members of the level above follow this cell (42-HD/BTCTW), from when.</summary>
[Requires(Capability.ManagePosts)]
public sealed class FollowersModel(AppDb db, PersonAccess access, VietnamClock clock, IEnumerable<IRoster> rosters) : PageModel
{
    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [BindProperty]
    public PostInput Input { get; set; } = new();

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<HeldPost> Held { get; private set; } = [];

    public List<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Replaceable => [new("Không thay ai", ""), .. Held.Select(one => new SelectListItem(one.Name, one.Id.ToString()))];

    public Task OnGetAsync(CancellationToken cancellation) => OfferAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OfferAsync(cancellation);
        if (Input.On is null && ModelState["Input.On"] is not { Errors.Count: > 0 }) ModelState.AddModelError("Input.On", "Chưa có ngày. Ghi ngày bắt đầu hoặc thôi theo dõi, ví dụ 03/12/2026.");
        if (!ModelState.IsValid) return this.Again();
        if (await WriteAsync(Input.On!.Value, cancellation) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return this.Refuse(refusal, "Input.");
        }

        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã ghi phân công theo dõi");
        return Redirect(OrganisationLinks.Unit(Id));
    }

    private async Task<Platform.Refusal?> WriteAsync(DateOnly on, CancellationToken cancellation)
    {
        if (Input.Member is null && Input.Replaced is null) return PostRefusals.NothingAsked;
        if (on > clock.Today) return PostRefusals.InFuture(on, clock.Today);
        if (Input.Replaced is { } replaced)
        {
            if (await db.CellAssignments.FirstOrDefaultAsync(row => row.Id == replaced && row.OrganisationId == Id && row.To == null, cancellation) is not { } going) return PostRefusals.NoSuchPost;
            if (going.End(on, clock.Today) is { } no) return no;
        }

        if (Input.Member is not { } member) return null;
        if (!People.Exists(one => one.Value == member.ToString())) return PostRefusals.NotAMemberHere;
        if (Held.Any(one => one.MemberId == member && one.Id != Input.Replaced)) return PostRefusals.HeldAlready("Cấp ủy viên theo dõi chi bộ này");
        db.Add(new CellAssignment { OrganisationId = Id, MemberId = member, From = on });
        return null;
    }

    private async Task OfferAsync(CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == Id, cancellation);
        var view = new UnitQuery(db, rosters, new AsOf(clock.Today, clock.Today));
        Held = await view.FollowersAsync(Id, cancellation);
        People = [new("Không phân công người mới", "")];
        if (Unit.ParentId is not { } parent) return;
        People.AddRange((await view.PostsAsync(parent, cancellation)).DistinctBy(post => post.MemberId).Select(post => new SelectListItem(post.Name, post.MemberId.ToString())));
    }
}
