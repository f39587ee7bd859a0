using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>The marks of one examiner: written by that examiner, or by the office from a paper sheet. Nobody of the council sees another's marks before they are closed.</summary>
[Requires(Capability.SeeCompetitions)]
public sealed class CompetitionMarksModel(AppDb db, PersonAccess access, CompetitionDesk desk, VietnamClock clock) : CompetitionPage(db, access, desk, clock)
{
    [FromQuery(Name = "examiner")]
    public Guid? Key { get; set; }

    public CompetitionExaminer Examiner { get; private set; } = null!;

    /// <summary>As typed, by candidate and criterion; an empty one is left as it is.</summary>
    [BindProperty]
    public Dictionary<string, string?> Marks { get; set; } = [];

    public static string Name(CompetitionCandidate candidate, CompetitionCriterion criterion) => $"m{candidate.Id:N}{criterion.Id:N}";

    public string Shown(CompetitionCandidate candidate, CompetitionCriterion criterion) =>
        Marks.GetValueOrDefault(Name(candidate, criterion)) ?? (Totals.Mark(candidate.Id, Examiner.Id, criterion.Id) is { } mark ? CompetitionWords.Points(mark / 100m) : "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) && FindExaminer() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !FindExaminer()) return NotFound();
        if (One.Stage is not CompetitionStage.Examining) return this.Refuse(CompetitionRefusals.NotAt(One, "Điểm chỉ ghi trong khi chấm."));
        var there = await Db.CompetitionMarks.Where(row => row.CompetitionId == Id && row.ExaminerId == Examiner.Id).ToListAsync(cancellation);
        if (Read(there) is { } refusal) return this.Refuse(refusal);
        await Db.SaveAsync(Access.Person.Actor, One.Title, cancellation);
        this.Say($"Đã ghi điểm của {Examiner.Name}");
        return Redirect(CompetitionLinks.Marks(Id, Examiner.Id));
    }

    // All or none: a sheet half written down would look like a whole one.
    private Refusal? Read(List<CompetitionMark> there)
    {
        List<(CompetitionCandidate Candidate, CompetitionCriterion Criterion, int Hundredths)> read = [];
        foreach (var candidate in One.Admitted)
            foreach (var criterion in One.Criteria)
            {
                if (Marks.GetValueOrDefault(Name(candidate, criterion)) is not { } typed || string.IsNullOrWhiteSpace(typed)) continue;
                if (CompetitionWords.Hundredths(typed) is not { } mark || mark > criterion.Most * 100) return CompetitionRefusals.MarkTooHigh(criterion.Name, criterion.Most, Name(candidate, criterion));
                read.Add((candidate, criterion, mark));
            }

        if (read.Count == 0) return CompetitionRefusals.NoMarks;
        foreach (var (candidate, criterion, mark) in read)
            if (there.Find(row => row.CandidateId == candidate.Id && row.CriterionId == criterion.Id) is { } known) known.Hundredths = mark;
            else Db.Add(new CompetitionMark { CompetitionId = Id, CandidateId = candidate.Id, ExaminerId = Examiner.Id, CriterionId = criterion.Id, Hundredths = mark });
        return null;
    }

    // An examiner opens the own sheet alone; the office opens any.
    private bool FindExaminer()
    {
        var own = Access.Person.MemberId is { } me ? One.Examiners.Find(row => row.MemberId == me) : null;
        Examiner = (MayRun ? One.Examiners.Find(row => row.Id == Key) ?? (Key is null ? own ?? One.Examiners.FirstOrDefault() : null) : own is not null && (Key is null || Key == own.Id) ? own : null)!;
        return Examiner is not null;
    }
}
