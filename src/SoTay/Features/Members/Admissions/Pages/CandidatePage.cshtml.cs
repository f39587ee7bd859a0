using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>One candidate: the timetable of the path, and the next step with its form and its conditions.</summary>
[Requires(Capability.SeeRoster)]
public sealed partial class CandidatePageModel(AppDb db, PersonAccess access, PolicyBook policies, FieldCipher cipher, IMeetingVotes meetings, ICandidateCourses courses, MemberTies ties, SamePeople people, VietnamClock clock) : PageModel
{
    // Named so, because "candidate" is the route value.
    public Candidate One { get; private set; } = null!;

    public Organisation Cell { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public SourceDecisions Decisions { get; private set; } = null!;

    public IReadOnlyList<AdmissionStep> Steps { get; private set; } = [];

    /// <summary>What the next step asks, as of today.</summary>
    public IReadOnlyList<AdmissionCondition> Conditions { get; private set; } = [];

    public AdmittingBody Body { get; private set; } = null!;

    /// <summary>The record that somebody to be admitted again left behind.</summary>
    public FormerRecord? Former { get; private set; }

    /// <summary>Whoever has the same name and birth date elsewhere in the book.</summary>
    public SamePerson? Same { get; private set; }

    public IReadOnlyList<SelectListItem> HelperChoices { get; private set; } = [];

    public IReadOnlyList<MeetingVoteLine> MeetingVotes { get; private set; } = [];

    /// <summary>The share that the vote needs today, and the official members whom it is counted on.</summary>
    public VoteRule? Rule { get; private set; }

    public (int Least, int Most) Officials { get; private set; }

    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>The checklist of the present step.</summary>
    [BindProperty]
    public List<PaperMark> Papers { get; set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>The course that the certificate in the form was taken from.</summary>
    public string? CertificateFrom { get; private set; }

    public bool IsVote => One.Stage is CandidateStage.CellVote or CandidateStage.Probation;

    /// <summary>A proposal to recognise is not made before probation is over.</summary>
    public bool IsTooEarly => One.Stage is CandidateStage.Probation && Today < One.OfficialFrom;

    public bool MayTakeBack => MayEdit && One.MayTakeBack;

    private GeneralEducation? Education => One.EducationSealed is { } box ? Enum.Parse<GeneralEducation>(cipher.Open(box)) : null;

    public async Task<IActionResult> OnGetAsync(Guid candidate)
    {
        if (!await LoadAsync(candidate)) return NotFound();
        Input = new StepInput { On = Today, StopOn = Today, Number = One.Stage is CandidateStage.Course ? One.CertificateNumber : null, Base = IsVote ? Officials.Most : null };
        if (One.Stage is CandidateStage.Course && await courses.CertificateOfAsync(candidate, HttpContext.RequestAborted) is { } given)
            (Input.Number, Input.On, CertificateFrom) = (given.Number, given.On, $"Lấy từ lớp {given.Course}");
        Papers = Marks();
        return Page();
    }

    private async Task<bool> LoadAsync(Guid candidate)
    {
        var cancellation = HttpContext.RequestAborted;
        var found = await db.CandidatesVisibleTo(access.Person).Include(row => row.Helpers).Include(row => row.Papers).Include(row => row.Votes.OrderBy(vote => vote.Id))
            .Include(row => row.Consents).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == candidate, cancellation);
        if (found is null) return false;
        One = found;
        Cell = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        MayEdit = await access.MayAsync(Capability.EditRoster, found.OrganisationId, cancellation);
        Decisions = await SourceDecisions.OfAsync(db, candidate, MayEdit, cancellation);
        var rules = (await policies.ForAsync(found.OrganisationId, Today, cancellation)).OrFirstKnown();
        Body = await AdmittingBody.OfAsync(db, found, rules, Today, cancellation);
        var helpers = found.Helpers.ConvertAll(row => row.MemberId);
        var names = await db.Members.AsNoTracking().Where(row => helpers.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
        Steps = await AdmissionTimetable.OfAsync(found, names, Body.Say, policies, Today);
        Conditions = found.IsOpen ? [.. found.Conditions(found.Stage, Education, rules, Today), .. CommitteeConditions.Of(found, Body, rules)] : [];
        if (!MayEdit) return true;
        if (found.Stage is CandidateStage.Helpers) HelperChoices = await HelpersAsync(cancellation);
        if (found is { Stage: CandidateStage.Decision, BirthDate: { } born }) await LookAsync(found, born, cancellation);
        if (!IsVote) return true;
        Rule = rules.Vote(Candidate.RuleOf(found.Stage));
        Officials = await db.OfficialsOnAsync(found.OrganisationId, Today, Rule?.Base is VoteBase.OfficialMembersWithoutExempt, cancellation);
        if (!IsTooEarly) MeetingVotes = await UnusedAsync(await meetings.OfAsync(found.OrganisationId, Candidate.RuleOf(found.Stage), cancellation), cancellation);
        return true;
    }

    private async Task<IReadOnlyList<SelectListItem>> HelpersAsync(CancellationToken cancellation) =>
        [new("Chọn đảng viên", ""), .. (await db.Members.AsNoTracking().Where(row => row.CellId == One.OrganisationId && row.Membership == Membership.Official).OrderBy(row => row.SortKey)
            .Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation)).Select(row => new SelectListItem(row.FullName, row.Id.ToString()))];

    private async Task<IReadOnlyList<MeetingVoteLine>> UnusedAsync(IReadOnlyList<MeetingVoteLine> votes, CancellationToken cancellation)
    {
        var ids = votes.Select(vote => (Guid?)vote.Id).ToList();
        var used = await db.Set<CandidateVote>().Where(row => ids.Contains(row.MeetingVoteId)).Select(row => row.MeetingVoteId).ToListAsync(cancellation);
        return [.. votes.Where(vote => !used.Contains(vote.Id))];
    }

    /// <summary>A line for each form of the present step, with what is marked already.</summary>
    private List<PaperMark> Marks() => [.. AdmissionForms.Of(One.Stage).Select(form => One.Papers.Find(row => row.Code == form.Code) is { } paper
        ? new PaperMark { Code = form.Code, Present = true, Number = paper.Number, On = paper.On } : new PaperMark { Code = form.Code })];

    /// <summary>Checks the form, takes the step by the rules of its day, saves, and comes back to the path.</summary>
    private async Task<IActionResult> StepAsync(Guid candidate, string done, Func<PolicyReader, Task<Refusal?>> step, DateOnly? on = null)
    {
        if (!await LoadAsync(candidate)) return NotFound();
        if (!ModelState.IsValid)
        {
            if (Papers.Count == 0) Papers = Marks();
            return this.Again();
        }

        var rules = (await policies.ForAsync(One.OrganisationId, on ?? Input.On ?? Today, HttpContext.RequestAborted)).OrFirstKnown();
        if (((Papers.Count > 0 ? One.Mark(Papers, Today) : null) ?? await step(rules)) is { } no) return await AgainAsync(candidate, no);
        try
        {
            await db.SaveAsync(access.Person.Actor, Input.AnotherPerson ? AdmissionWords.AnotherPerson : null, HttpContext.RequestAborted);
        }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Secretary and office at the same moment: the path as it stands now, with what was typed.
            return await AgainAsync(candidate, AdmissionRefusals.ChangedMeanwhile);
        }

        this.Say(done);
        return Redirect(AdmissionLinks.To(candidate));
    }

    /// <summary>The path as it stands in the store, with everything that was typed.</summary>
    private async Task<IActionResult> AgainAsync(Guid candidate, Refusal no)
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync(candidate)) return NotFound();
        if (Papers.Count == 0) Papers = Marks();
        return this.Refuse(no, "Input.");
    }
}
