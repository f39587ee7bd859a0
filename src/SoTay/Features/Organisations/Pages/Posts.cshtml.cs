using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Posts of a unit that are held; gives one, ends one, replaces a holder from a day on, or writes down one that has ended.</summary>
[Requires(Capability.ManagePosts)]
public sealed class PostsModel(AppDb db, PersonAccess access, VietnamClock clock, IEnumerable<IRoster> rosters, OrganisationDecisions decisions) : PageModel
{
    private const int MostFound = 40;

    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    /// <summary>Words of a name, to find a holder in a big unit.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [BindProperty]
    public PostInput Input { get; set; } = new();

    public Organisation Unit { get; private set; } = null!;

    public List<HeldPost> Held { get; private set; } = [];

    public List<SelectListItem> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<PostKind>().Where(kind => !Unit.IsCell || kind is PostKind.Secretary or PostKind.DeputySecretary or PostKind.CommitteeMember)
        .Select(kind => new SelectListItem(OrganisationWords.Of(kind, Unit.Kind), kind.ToString()));

    public IEnumerable<SelectListItem> Replaceable => [new("Không thay ai", ""), .. Held.Select(post => new SelectListItem($"{post.Name}, {OrganisationWords.Of(post.Kind!.Value, Unit.Kind).ToLowerInvariant()}", post.Id.ToString()))];

    public static IEnumerable<SelectListItem> Ways => [new("– chưa rõ", ""), .. Enum.GetValues<PostWay>().Select(way => new SelectListItem(PostTexts.Of(way), way.ToString()))];

    public static IEnumerable<SelectListItem> Endings => [new("– chưa rõ", ""), .. Enum.GetValues<PostEnding>().Select(why => new SelectListItem(PostTexts.Of(why), why.ToString()))];

    public static IEnumerable<SelectListItem> Localities => [new("– chưa ghi", ""), new("Là người địa phương", "True"), new("Không phải người địa phương", "False")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await OfferAsync(cancellation);
        Input.Kind = Held.Exists(post => post.Kind == PostKind.Secretary) ? PostKind.CommitteeMember : PostKind.Secretary;
        Input.Term = Held.FirstOrDefault()?.Term;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OfferAsync(cancellation);
        if (Input.On is null && ModelState["Input.On"] is not { Errors.Count: > 0 }) ModelState.AddModelError("Input.On", "Chưa có ngày. Ghi ngày bắt đầu giữ hoặc thôi giữ chức vụ, ví dụ 03/12/2026.");
        if (!ModelState.IsValid) return this.Again();
        if (await WriteAsync(Input.On!.Value, cancellation) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return this.Refuse(refusal, "Input.");
        }

        await db.SaveAsync(access.Person.Actor, Input.Number, cancellation);
        this.Say("Đã ghi chức vụ");
        return Redirect(OrganisationLinks.Posts(Id));
    }

    private async Task<Platform.Refusal?> WriteAsync(DateOnly on, CancellationToken cancellation)
    {
        if (Input.Member is null && Input.Replaced is null) return PostRefusals.NothingAsked;
        if (Input.DecisionDate > clock.Today) return PostRefusals.DecidedAhead(clock.Today);
        var all = await db.Posts.Where(row => row.OrganisationId == Id).ToListAsync(cancellation);
        if (Input.Replaced is { } replaced)
        {
            if (all.Find(post => post.Id == replaced && post.To is null) is not { } going) return PostRefusals.NoSuchPost;
            if (going.End(on, clock.Today, Input.Ending) is { } no) return no;
        }

        if (Input.Member is not { } member) return null;
        if (!await BelongsAsync(member, cancellation)) return PostRefusals.NotAMemberHere;
        var holding = Input.Holding(member, on, await SinceAsync(member, cancellation)) with { IsProbationer = await IsProbationerAsync(member, on, cancellation) };
        if (Post.Give(Unit, holding, all, clock.Today, out var given) is { } refused) return refused;
        db.Add(given!);
        return null;
    }

    private async Task<DateOnly?> SinceAsync(Guid member, CancellationToken cancellation)
    {
        foreach (var roster in rosters)
            if (await roster.MemberSinceAsync(member, cancellation) is { } since) return since;
        return null;
    }

    private async Task<bool> IsProbationerAsync(Guid member, DateOnly on, CancellationToken cancellation)
    {
        foreach (var roster in rosters)
            if (await roster.IsProbationerAsync(member, on, cancellation)) return true;
        return false;
    }

    private async Task<bool> BelongsAsync(Guid member, CancellationToken cancellation)
    {
        foreach (var roster in rosters)
            if (await roster.IsBelowAsync(member, Id, cancellation)) return true;
        return false;
    }

    private async Task OfferAsync(CancellationToken cancellation)
    {
        Unit = (await decisions.LoadAsync(Id, cancellation))!;
        db.ChangeTracker.Clear();
        var query = new UnitQuery(db, rosters, new AsOf(clock.Today, clock.Today));
        Held = [.. await query.PostsAsync(Id, cancellation)];
        People = [new("Không ghi người mới", "")];
        foreach (var roster in rosters)
            People.AddRange((Unit.IsCell ? await roster.PlacedInAsync(Id, cancellation) : await roster.FindAsync(Id, Query ?? "", MostFound, cancellation)).Select(one => new SelectListItem(one.Name, one.Id.ToString())));
    }
}
