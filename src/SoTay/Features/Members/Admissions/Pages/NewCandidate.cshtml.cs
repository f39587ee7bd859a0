using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Records;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>Puts a person on the source list of a cell: name, sex, birth date, general education, nothing more.</summary>
[Requires(Capability.EditRoster)]
public sealed class NewCandidateModel(AppDb db, PersonAccess access, PolicyBook policies, FieldCipher cipher, SamePeople people, VietnamClock clock) : PageModel
{
    public Organisation Cell { get; private set; } = null!;

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public Sex? Sex { get; set; }

    [BindProperty]
    public string? BirthDate { get; set; }

    [BindProperty]
    public GeneralEducation? Education { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public AdmissionKind Kind { get; set; }

    [BindProperty]
    public DateOnly? LeftOn { get; set; }

    [BindProperty]
    public bool RecordCleared { get; set; }

    /// <summary>None of the grounds that never allow re-admission; only that it was asked is known, nothing is kept.</summary>
    [BindProperty]
    public bool NoBar { get; set; }

    /// <summary>Asked to leave once, in very hard family circumstances.</summary>
    [BindProperty]
    public bool HardFamily { get; set; }

    /// <summary>The person looked at the one who has the same name and birth date, and says it is another.</summary>
    [BindProperty]
    public bool AnotherPerson { get; set; }

    public SamePerson? Same { get; private set; }

    public static IEnumerable<SelectListItem> Sexes => [new("Chọn", ""), new("Nữ", nameof(Members.Sex.Female)), new("Nam", nameof(Members.Sex.Male))];

    public static IEnumerable<SelectListItem> Levels => Enum.GetValues<GeneralEducation>().Select(level => new SelectListItem(StatisticsWords.Of(level), level.ToString())).Prepend(new("Chọn", ""));

    public async Task<IActionResult> OnGetAsync(Guid organisation)
    {
        On = clock.Today;
        return await LoadAsync(organisation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!await LoadAsync(organisation)) return NotFound();
        foreach (var no in Check(await policies.ForAsync(organisation, clock.Today, cancellation))) this.Collect(no);
        if (ModelState.IsValid && Kind is AdmissionKind.Again) this.Collect(await FromBookAsync(cancellation));
        if (ModelState.IsValid && await KnownAsync(cancellation)) this.Collect(AdmissionRefusals.ListedAlready(Cell.Name));
        if (ModelState.IsValid && !AnotherPerson) Same ??= await people.FindAsync(FullName!.Trim(), Born!.Value.Date, Kind, organisation, cancellation);
        if (!ModelState.IsValid || Same is not null) return this.Again();
        var one = new Candidate
        {
            OrganisationId = organisation, Kind = Kind, FullName = FullName!.Trim(), Sex = Sex, BirthDate = Born!.Value.Date, AddedOn = On!.Value,
            EducationSealed = cipher.Seal(Education!.Value.ToString()), LeftOn = Kind is AdmissionKind.Again ? LeftOn : null, RecordCleared = Kind is AdmissionKind.Again && RecordCleared,
        };
        db.Add(one);
        await db.SaveAsync(access.Person.Actor, AnotherPerson ? AdmissionWords.AnotherPerson : null, cancellation);
        this.Say($"Đã đưa {one.FullName} vào danh sách nguồn");
        return Redirect(AdmissionLinks.To(one.Id));
    }

    private PartialDate? Born => PartialDate.TryParse(BirthDate ?? "", out var date) ? date : null;

    // The rules of the roster for names and birth dates hold for whoever is to come onto it.
    private IEnumerable<Refusal> Check(PolicyReader rules)
    {
        foreach (var no in new MemberDetails { FullName = FullName, Sex = Sex, BirthDate = BirthDate }.Check(rules, clock.Today)) yield return no;
        if (string.IsNullOrWhiteSpace(BirthDate) || Born is { Precision: not DatePrecision.Day }) yield return AdmissionRefusals.BirthDateWhole;
        if (Education is null) yield return AdmissionRefusals.EducationMissing;
        if (On is not { } on) yield return AdmissionRefusals.DateMissing;
        else if (on > clock.Today) yield return AdmissionRefusals.InFuture(on);
        if (Kind is not AdmissionKind.Again) yield break;
        if (LeftOn > clock.Today) yield return AdmissionRefusals.LeftInFuture(LeftOn.Value);
        if (!NoBar) yield return AdmissionRefusals.BarsNotAsked;
    }

    /// <summary>Whoever was a member in this store: day and kind of the leaving come from the book; another day is asked about.</summary>
    private async Task<Refusal?> FromBookAsync(CancellationToken cancellation)
    {
        if (AnotherPerson || await people.FormerAsync(FullName!.Trim(), Born!.Value.Date, LeftOn, cancellation) is not { } former) return LeftOn is null ? AdmissionRefusals.LeftOnMissing : null;
        if (LeftOn is null && await access.MayAsync(Capability.SeeRoster, former.Cell, cancellation)) LeftOn = former.On;
        if (LeftOn != former.On)
        {
            Same = await people.DescribeAsync(former, cancellation);
            return null;
        }

        if (await people.NeverAgainAsync(former, cancellation)) return AdmissionRefusals.NeverAgain;
        return former.Kind is MemberEventKind.Resigned && !HardFamily ? AdmissionRefusals.ResignedBefore : null;
    }

    private async Task<bool> KnownAsync(CancellationToken cancellation)
    {
        var (born, cell) = (Born!.Value.Date, Cell.Id);
        var names = await db.Candidates.Where(row => row.OrganisationId == cell && row.BirthDate == born && row.Stage != CandidateStage.Stopped && row.Stage != CandidateStage.Official)
            .Select(row => row.FullName).ToListAsync(cancellation);
        return names.Exists(name => Folding.Fold(name) == Folding.Fold(FullName!.Trim()));
    }

    private async Task<bool> LoadAsync(Guid organisation)
    {
        var cell = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation && row.EndedOn == null, HttpContext.RequestAborted);
        if (cell is not { IsCell: true }) return false;
        Cell = cell;
        return true;
    }
}
