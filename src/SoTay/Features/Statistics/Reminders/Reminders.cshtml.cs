using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Boards;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Reminders;

/// <summary>Reminds every cell that owes something; a cell reminded today is not reminded twice.</summary>
[Requires(Capability.Remind)]
public sealed class RemindersPage(AppDb db, PersonAccess access, VietnamClock clock, IServiceProvider services) : PageModel
{
    public IActionResult OnGet(Guid organisation) => Redirect(StatisticsLinks.Board(organisation));

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } found) return NotFound();
        var board = await services.GetRequiredService<CellBoardQuery>().ReadAsync(found, clock.Today.Year, null, new BoardFilter(OnlyOwing: true), cancellation);
        var due = board.Owing.Where(cell => cell.RemindedOn != clock.Today).ToList();
        foreach (var cell in due)
            db.Add(new Reminder
            {
                OrganisationId = cell.Id, Month = new DateOnly(clock.Today.Year, clock.Today.Month, 1), About = cell.Owes[0].Kind,
                Say = string.Join("; ", cell.Owes.Select(owed => owed.Say)), SentAt = clock.Now, SentBy = access.Person.Name,
            });
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say(due.Count > 0 ? $"Đã nhắc {due.Count} chi bộ. Lời nhắc đứng đầu màn hình của bí thư cho đến khi làm xong." : "Hôm nay các chi bộ này đã được nhắc rồi.");
        return Redirect(StatisticsLinks.Board(organisation));
    }
}
