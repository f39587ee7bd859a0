using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Findings;
using SoTay.Features.Members.Records;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Corrections;

/// <summary>The office accepts a request, which makes the change at once, or refuses it with a reason.</summary>
[Requires(Capability.DecideCorrections)]
public sealed class DecideCorrectionModel(AppDb db, PersonAccess access, PolicyBook policies, RecordPaths paths, VietnamClock clock) : PageModel
{
    public CorrectionRequest Asked { get; private set; } = null!;

    public Member Member { get; private set; } = null!;

    /// <summary>Null where a person has to change the record by hand first.</summary>
    public bool ByHand => CorrectionFields.With(Member, Asked.Field, Asked.Wanted) is null;

    [BindProperty]
    public string? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid request, CancellationToken cancellation) =>
        await LoadAsync(request, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid request, string? decision, CancellationToken cancellation)
    {
        if (!await LoadAsync(request, cancellation)) return NotFound();
        var person = access.Person;
        if (decision == "accept")
        {
            this.Collect(Asked.Accept(person.Name, Answer, clock.Now));
            if (ModelState.IsValid) await ApplyAsync(cancellation);
        }
        else
        {
            this.Collect(Asked.TurnDown(person.Name, Answer, clock.Now));
        }

        if (!ModelState.IsValid) return this.Again();
        await db.SaveAsync(person.Actor, $"theo đề nghị của đảng viên{(Asked.Why.Length > 0 ? ": " + Asked.Why : "")}", cancellation);
        this.Say(decision == "accept" ? $"Đã sửa hồ sơ {Member.FullName}" : $"Đã trả lời {Member.FullName}");
        return Redirect(MemberLinks.Requests(Asked.OrganisationId));
    }

    private async Task ApplyAsync(CancellationToken cancellation)
    {
        if (CorrectionFields.With(Member, Asked.Field, Asked.Wanted) is not { } details) return;
        foreach (var no in details.Check(await policies.ForAsync(Asked.OrganisationId, clock.Today, cancellation), clock.Today)) this.Collect(no with { Field = null });
        if (await paths.RefuseCorrectionAsync(Member, details, cancellation) is { } round) this.Collect(round with { Field = null });
        if (!ModelState.IsValid) return;
        var record = (await MemberRecord.LoadAsync(db, Member.Id, cancellation))!;
        record.Correct(details);
        record.Keep();
        await db.SettleMendedAsync(record.Member, access.Person.Name, clock.Now, cancellation);
    }

    private async Task<bool> LoadAsync(Guid request, CancellationToken cancellation)
    {
        if (await db.CorrectionRequests.FirstOrDefaultAsync(row => row.Id == request, cancellation) is not { } asked) return false;
        Asked = asked;
        Member = await db.Members.FirstAsync(row => row.Id == asked.MemberId, cancellation);
        return true;
    }
}
