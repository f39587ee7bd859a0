using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Puts right what was written down of a post, held or past: since when, how it was come by, locality, other posts.</summary>
[Requires(Capability.ManagePosts)]
public sealed class PostCorrectionModel(AppDb db, PersonAccess access, VietnamClock clock, IEnumerable<IRoster> rosters, OrganisationDecisions decisions) : PageModel
{
    private List<Post> _all = [];

    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [FromQuery(Name = "post")]
    public Guid? Key { get; set; }

    [BindProperty]
    public PostInput Input { get; set; } = new();

    public Organisation Unit { get; private set; } = null!;

    public Post? Post { get; private set; }

    public string Holder { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return Redirect(OrganisationLinks.PostHistory(Id));
        Input = PostInput.Of(Post!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return Redirect(OrganisationLinks.PostHistory(Id));
        if (Input.On is null && ModelState["Input.On"] is not { Errors.Count: > 0 }) ModelState.AddModelError("Input.On", "Chưa có ngày bắt đầu giữ chức vụ. Ghi ngày, ví dụ 03/12/2026.");
        if (!ModelState.IsValid) return this.Again();
        if (Input.DecisionDate > clock.Today) return this.Refuse(PostRefusals.DecidedAhead(clock.Today), "Input.");
        DateOnly? since = null;
        foreach (var roster in rosters) since ??= await roster.MemberSinceAsync(Post!.MemberId, cancellation);
        if (Post!.Correct(Unit, Input.Holding(Post.MemberId, Input.On!.Value, since), [.. _all.Where(row => row != Post)], clock.Today) is { } refusal) return this.Refuse(refusal, "Input.");
        if (Post.To is not null) Post.Ending = Input.Ending;
        await db.SaveAsync(access.Person.Actor, Input.Number, cancellation);
        this.Say("Đã sửa chức vụ");
        return Redirect(OrganisationLinks.PostHistory(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Unit = (await decisions.LoadAsync(Id, cancellation))!;
        _all = await db.Posts.Where(row => row.OrganisationId == Id).ToListAsync(cancellation);
        Post = _all.Find(row => row.Id == Key);
        if (Post is null) return false;
        foreach (var roster in rosters) Holder = (await roster.NamesAsync([Post.MemberId], cancellation)).GetValueOrDefault(Post.MemberId, "Không rõ tên");
        return true;
    }
}
