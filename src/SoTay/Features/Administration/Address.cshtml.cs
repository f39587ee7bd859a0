using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Platform.Ui;

namespace SoTay.Features.Administration;

/// <summary>Where people open the product: said by the operator, never learnt from a request, whose host anybody can write.</summary>
[Requires(Capability.Administer)]
public sealed class AddressModel(AppDb db) : PageModel
{
    private static readonly Refusal NotAnAddress =
        new("Đây không phải địa chỉ của một trang. Chữ đã ghi còn ở đây. Ghi dạng https://sotay.tinh.vn, không có phần sau dấu gạch chéo.", nameof(Address));

    [BindProperty]
    public string? Address { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Address = await db.PublicAddressAsync(cancellation) ?? $"{Request.Scheme}://{Request.Host}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var typed = (Address ?? "").Trim();
        if (typed.Length > 0 && !PublicAddress.TryRead(typed, out typed)) return this.Refuse(NotAnAddress);
        await db.PutSettingAsync(PublicAddress.Setting, typed, cancellation);
        this.Say(typed.Length > 0 ? "Đã ghi địa chỉ" : "Đã bỏ địa chỉ");
        return Redirect("/administration");
    }
}
