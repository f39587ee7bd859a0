using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Own;

/// <summary>Takes back the consent to keep one's phone number: it is deleted at once (Law 91/2025/QH15).</summary>
[Requires(Capability.Self)]
public sealed class ForgetPhoneModel(AppDb db, PersonAccess access) : PageModel
{
    public IActionResult OnGet() => Redirect(MemberLinks.Me);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var me = access.Person.For?.MemberId ?? access.Person.MemberId;
        if (await db.Members.FirstOrDefaultAsync(row => row.Id == me, cancellation) is not { } member) return NotFound();
        member.PhoneSealed = null;
        await db.SaveAsync(access.Person.Actor, "rút đồng ý cho ghi số điện thoại", cancellation);
        this.Say("Đã bỏ số điện thoại khỏi sổ");
        return Redirect(MemberLinks.Me);
    }
}
