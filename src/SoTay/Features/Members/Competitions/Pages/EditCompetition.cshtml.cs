using Microsoft.AspNetCore.Mvc;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>Corrects post and days of a competition that is not announced yet.</summary>
[Requires(Capability.RunCompetitions)]
public sealed class EditCompetitionModel(AppDb db, PersonAccess access, CompetitionDesk desk, VietnamClock clock) : CompetitionPage(db, access, desk, clock)
{
    [BindProperty]
    public CompetitionHead Head { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        Head = new() { Kind = One.Kind, Title = One.Title, Places = One.Places, Unit = One.UnitId, RegisterBy = One.RegisterBy, ExamOn = One.ExamOn, VoteOn = One.VoteOn };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => ActAsync(one => Refused(Head.Write(one, UnitKind)), "Đã sửa", cancellation);

    private Refusal? Refused(Refusal? refusal)
    {
        if (refusal is not { Field: { } field }) return refusal;
        ModelState.AddModelError("Head." + field, refusal.Say);
        return refusal with { Field = null, Say = "Chưa sửa được; xem ô có lời nhắc ở dưới." };
    }
}
