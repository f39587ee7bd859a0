using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Own;

/// <summary>Takes back a request of one's own that nobody has decided yet.</summary>
[Requires(Capability.Self)]
public sealed class WithdrawCorrectionModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public IActionResult OnGet() => Redirect(MemberLinks.Me);

    public async Task<IActionResult> OnPostAsync(Guid own, CancellationToken cancellation)
    {
        var me = access.Person.For?.MemberId ?? access.Person.MemberId;
        if (await db.CorrectionRequests.FirstOrDefaultAsync(row => row.Id == own && row.MemberId == me, cancellation) is not { } request) return NotFound();
        var no = request.Withdraw(access.Person.Name, clock.Now);
        if (no is null) await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say(no?.Say ?? "Đã rút đề nghị");
        return Redirect(MemberLinks.Me);
    }
}
