using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Pages;

/// <summary>What no decision changes: the type of unit, the locality, a note. Every change is in the audit.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class FactsModel(AppDb db, PersonAccess access) : PageModel
{
    public const int NoteLimit = 500;

    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public Organisation Unit { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == Id, cancellation);
        (Input.Economic, Input.Locality, Input.Note) = (Unit.EconomicKind, Unit.LocalityKind, Unit.Note);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Unit = await db.Organisations.FirstAsync(row => row.Id == Id, cancellation);
        if (Input.Note?.Length > NoteLimit) ModelState.AddModelError("Input.Note", $"Ghi chú dài {Input.Note.Length} ký tự, nhiều nhất là {NoteLimit}. Rút gọn lại.");
        if (Input.Version != Unit.Version) ModelState.AddModelError("", "Người khác vừa sửa thông tin này. Chưa ghi gì; mở trang của tổ chức để xem bản đang có, rồi ghi lại.");
        if (!ModelState.IsValid) return this.Again();
        (Unit.EconomicKind, Unit.LocalityKind, Unit.Note) = (Input.Economic, Input.Locality ?? LocalityKind.None, Input.Note?.Trim() ?? "");
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã ghi thông tin");
        return Redirect(OrganisationLinks.Unit(Id));
    }
}
