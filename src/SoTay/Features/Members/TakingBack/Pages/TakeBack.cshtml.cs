using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.TakingBack.Pages;

/// <summary>A decision that was written down by mistake: what taking it back does, what stands in the way, and the form with its reason.</summary>
[Requires(Capability.EditRoster)]
public sealed class TakeBackModel(AppDb db, PersonAccess access, TakingBackDesk desk) : PageModel
{
    /// <summary>Null where there is nothing to take back; <see cref="Why"/> says so.</summary>
    internal TakingBackView? View { get; private set; }

    public string Why { get; private set; } = "";

    public string Name { get; private set; } = "";

    public bool May { get; private set; }

    /// <summary>Where it was written down.</summary>
    public string Home { get; private set; } = "";

    /// <summary>Mistakes of this member that were taken back.</summary>
    public IReadOnlyList<RecordedDecision> Before { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid member, Guid? decision, CancellationToken cancellation) => await LoadAsync(member, decision, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid member, [FromForm] Guid? decision, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, decision, cancellation)) return NotFound();
        if (Asked is not { } asked) return this.Refuse(TakingBackRefusals.Gone);
        if (asked.IsTakenBack) return this.Refuse(TakingBackRefusals.TakenBack(asked));
        if (!May) return this.Refuse(TakingBackRefusals.NotYours);
        if (await desk.TakeBackAsync(member, asked.Id, Reason, access.Person.Actor, cancellation) is { } no)
            return await LoadAsync(member, asked.Id, cancellation) ? this.Refuse(no) : NotFound();
        this.Say($"Đã lấy lại “{DecisionWords.Of(asked.Kind)}” của {Name}");
        return Redirect(await PageOfAsync(asked, cancellation));
    }

    private RecordedDecision? Asked { get; set; }

    private async Task<bool> LoadAsync(Guid member, Guid? decision, CancellationToken cancellation)
    {
        var all = await db.RecordedDecisions.AsNoTracking().Where(row => row.MemberId == member).OrderByDescending(row => row.Place).ToListAsync(cancellation);
        (View, May, Before) = (null, false, all.FindAll(row => row.IsTakenBack));
        Name = await db.Members.Where(row => row.Id == member).Select(row => row.FullName).FirstOrDefaultAsync(cancellation) ?? Name;
        var asked = Asked = decision is { } id ? all.Find(row => row.Id == id) : all.Find(row => !row.IsTakenBack);
        if (decision is not null && asked is null) return false;
        Home = asked is null ? MemberLinks.Of(member) : await PageOfAsync(asked, cancellation);
        Why = asked is { IsTakenBack: true } ? $"{DecisionWords.Of(asked)}: {DecisionWords.TakenBack(asked)}."
            : "Hồ sơ này chưa có quyết định nào, hoặc ghi từ trước khi sổ giữ vết để lấy lại. Việc ghi trước đó: xóa tên, khai trừ, ra khỏi Đảng thì mở việc phục hồi; việc khác sửa ở hồ sơ.";
        if (asked is null or { IsTakenBack: true }) return true;
        May = await desk.MayAsync(asked, cancellation);
        View = await desk.ShowAsync(asked, cancellation);
        return true;
    }

    private async Task<string> PageOfAsync(RecordedDecision decision, CancellationToken cancellation)
    {
        var id = decision.SourceId;
        if (await db.MemberPaths.AnyAsync(row => row.Id == id, cancellation)) return PathLinks.To(id!.Value);
        if (await db.Candidates.AnyAsync(row => row.Id == id, cancellation)) return AdmissionLinks.To(id!.Value);
        return await db.MemberTransfers.AnyAsync(row => row.Id == id, cancellation) ? TransferLinks.To(id!.Value) : MemberLinks.Of(decision.MemberId);
    }
}
