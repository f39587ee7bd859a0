using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Documents.Studies.Pages;

/// <summary>What an organisation has to study: made by itself or given from above, the latest first.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class StudiesModel(AppDb db, VietnamClock clock) : PageModel
{
    private const int MostShown = 100;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<ListedStudy> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        var (units, members) = (db.StudyUnits, db.StudyMembers);
        Rows = await (from study in db.DocumentStudies
                      join document in db.Documents on study.DocumentId equals document.Id
                      join maker in db.Organisations on study.OrganisationId equals maker.Id
                      where study.OrganisationId == organisation || units.Any(unit => unit.StudyId == study.Id && unit.OrganisationId == organisation)
                      orderby study.Deadline descending, study.Id
                      select new ListedStudy(study.Id, document.Symbol, document.Subject, maker.Name, study.Deadline,
                          Unit.IsCell ? members.Any(row => row.StudyId == study.Id && row.OrganisationId == organisation) : units.Any(row => row.StudyId == study.Id && row.OrganisationId != organisation),
                          document.CancelledAt != null || document.LastDay < clock.Today)).Take(MostShown).ToListAsync(cancellation);
    }
}

/// <summary>A study in the list of an organisation.</summary>
public sealed record ListedStudy(Guid Id, string Symbol, string Subject, string Maker, DateOnly Deadline, bool IsGiven, bool IsOver);
