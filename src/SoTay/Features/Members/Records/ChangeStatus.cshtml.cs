using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Members.Paths;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Recognition, exemption and suspension with the decision behind each.</summary>
[Requires(Capability.EditRoster)]
public sealed class ChangeStatusModel(AppDb db, PersonAccess access, RecordPaths paths, VietnamClock clock) : PageModel
{
    public MemberRecord Record { get; private set; } = null!;

    public IEnumerable<SelectListItem> Grounds { get; } = ExemptionGrounds.All.Select(ground => new SelectListItem(ground.Words, ground.Code)).Prepend(new("Không áp dụng", ""));

    /// <summary><c>recognise</c>, <c>exempt</c>, <c>end-exemption</c>, <c>suspend</c>, <c>end-suspension</c>, <c>end-elsewhere</c>.</summary>
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? DecisionNumber { get; set; }

    [BindProperty]
    public string? GroundCode { get; set; }

    /// <summary>Where the membership of this member is being decided step by step.</summary>
    public WrittenThere? There { get; private set; }

    public bool Is(MemberStatusKind kind) => Record.OpenOf(kind) is not null;

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation) =>
        await LoadAsync(member, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        this.Collect(await GoneRoundAsync(cancellation) ?? Change());
        if (!ModelState.IsValid) return this.Again();
        if (What is "end-exemption" or "end-suspension") await PathsFollow.CloseAsync(db, member, [What is "end-exemption" ? PathKind.Exemption : PathKind.Suspension], cancellation);
        Record.Keep();
        await db.SaveAsync(access.Person.Actor, DecisionNumber, cancellation);
        this.Say($"Đã ghi tình trạng của {Record.Member.FullName}");
        return Redirect(MemberLinks.Of(member));
    }

    private async Task<Refusal?> GoneRoundAsync(CancellationToken cancellation) => What switch
    {
        "recognise" => await paths.RefuseRecognitionAsync(Record.Member, PartialDate.Of(On, DatePrecision.Day), cancellation),
        "exempt" or "suspend" => await paths.RefuseStatusAsync(Record.Member, On, cancellation),
        _ => null,
    };

    private Refusal? Change() => What switch
    {
        "recognise" => Record.Recognise(On, DecisionNumber, clock.Today),
        "exempt" => Record.Exempt(On, GroundCode, DecisionNumber, clock.Today),
        "end-exemption" => Record.End(MemberStatusKind.Exempt, On, DecisionNumber, clock.Today),
        "suspend" => Record.Suspend(On, DecisionNumber, clock.Today),
        "end-suspension" => Record.End(MemberStatusKind.Suspended, On, DecisionNumber, clock.Today),
        "end-elsewhere" => Record.End(MemberStatusKind.Elsewhere, On, DecisionNumber, clock.Today),
        _ => new("Chưa chọn việc cần ghi. Chọn một dòng ở đầu trang.", nameof(What)),
    };

    private async Task<bool> LoadAsync(Guid member, CancellationToken cancellation)
    {
        if (await MemberRecord.LoadAsync(db, member, cancellation) is not { HasLeft: false } record) return false;
        (Record, There) = (record, await paths.OpenAsync(member, cancellation));
        return true;
    }
}
