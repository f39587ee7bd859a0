using Microsoft.AspNetCore.Mvc;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>Notice, minutes of the result, decision as Word files; made when asked for, not kept.</summary>
[Requires(Capability.RunCompetitions)]
public sealed class CompetitionFileModel(AppDb db, PersonAccess access, CompetitionDesk desk, VietnamClock clock, ICompetitionPapers papers) : CompetitionPage(db, access, desk, clock)
{
    public async Task<IActionResult> OnGetAsync(CompetitionPaper paper, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        var there = paper switch { CompetitionPaper.Notice => true, CompetitionPaper.Minutes => One.VotedOn is not null, _ => One.Stage is CompetitionStage.Decided };
        return there ? File(await papers.WriteAsync(One, Totals, paper, cancellation), StoredFile.Word, paper switch
        {
            CompetitionPaper.Notice => "Thong bao thi tuyen.docx",
            CompetitionPaper.Minutes => "Bien ban ket qua thi tuyen.docx",
            _ => "Quyet dinh.docx",
        }) : NotFound();
    }
}
