using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets.Pages;

/// <summary>A new target: out of a document of the organisation, or one that it registers by itself.</summary>
[Requires(Capability.SetTargets)]
public sealed class EstablishmentModel(AppDb db, PersonAccess access, ITargetMeasures measures, TargetRollUps rollUps, VietnamClock clock) : TargetFormModel(measures)
{
    private const int Offered = 200;
    private readonly ITargetMeasures _measures = measures;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Papers { get; private set; } = [];

    public async Task OnGetAsync(Guid organisation, Guid? document, CancellationToken cancellation)
    {
        Input.Document = document;
        await LoadAsync(organisation, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        await LoadAsync(organisation, cancellation);
        if (!ModelState.IsValid) return this.Again();
        var paper = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Input.Document && row.OrganisationId == organisation && row.CancelledAt == null, cancellation);
        if (Input.Document is not null && paper is null) return NotFound();
        var codes = await db.Targets.Where(row => row.OrganisationId == organisation && row.DocumentId == Input.Document).Select(row => row.Code).ToListAsync(cancellation);
        var code = string.IsNullOrWhiteSpace(Input.Code) ? NextCode(codes, paper is null ? "ĐK" : "CT") : Input.Code.Trim();
        if (codes.Contains(code, StringComparer.OrdinalIgnoreCase)) return this.Refuse(TargetRefusals.CodeTaken(code));
        Target? made = null;
        var begins = paper?.IssuedOn ?? clock.Today;
        if (Input.Apply(begins, _measures, (goal, due) => made = new() { OrganisationId = organisation, DocumentId = paper?.Id, BeginsOn = begins, Code = code, Name = "", Goal = goal, DueOn = due }) is { } refusal) return this.Refuse(refusal);
        db.Add(made!);
        rollUps.RecountWithSave([made!.Id]);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say($"Đã ghi chỉ tiêu {made.Code}");
        return Redirect(made.IsRolledUp && !Unit.IsCell ? TargetLinks.Division(made.Id) : TargetLinks.To(made.Id));
    }

    private static string NextCode(List<string> codes, string prefix)
    {
        var number = 1;
        while (codes.Contains($"{prefix}{number:00}", StringComparer.OrdinalIgnoreCase)) number++;
        return $"{prefix}{number:00}";
    }

    private async Task LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        var papers = await db.Documents.AsNoTracking().Where(row => row.OrganisationId == organisation && row.CancelledAt == null).OrderByDescending(row => row.IssuedOn).Take(Offered).ToListAsync(cancellation);
        Papers = [new("Không, tự đăng ký", ""), .. papers.Select(row => new SelectListItem($"{row.Symbol}, {Dates.Full(row.IssuedOn)}: {(row.Subject.Length > 70 ? row.Subject[..70] + "…" : row.Subject)}", row.Id.ToString()))];
    }
}
