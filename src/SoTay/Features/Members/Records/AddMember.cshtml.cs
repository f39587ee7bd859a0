using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Writes a member into a cell by hand.</summary>
[Requires(Capability.EditRoster)]
public sealed class AddMemberModel(AppDb db, PersonAccess access, PolicyBook policies, FieldCipher cipher, SamePeople people, RecordPaths paths, VietnamClock clock) : PageModel
{
    public string Cell { get; private set; } = "";

    [BindProperty]
    public MemberDetails Details { get; set; } = new();

    [BindProperty]
    public SealedDetails Sealed { get; set; } = new();

    [BindProperty]
    public StatisticsCodes Codes { get; set; } = new();

    /// <summary>First day in this cell.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>Came with a referral from a place outside this store; else the roster only catches up with who is there.</summary>
    [BindProperty]
    public bool FromOutside { get; set; }

    /// <summary>Stays for a time with a referral; the home outside this store goes on counting.</summary>
    [BindProperty]
    public bool IsGuest { get; set; }

    /// <summary>Of a guest: the last day that the referral gives.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? ReferralNumber { get; set; }

    /// <summary>The person looked at the one who has the same name and birth date, and says it is another.</summary>
    [BindProperty]
    public bool AnotherPerson { get; set; }

    public SamePerson? Same { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) =>
        await CellAsync(organisation, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await CellAsync(organisation, cancellation) is not { } cell) return NotFound();
        var member = new Member { FullName = "" };
        foreach (var no in Details.Check(await policies.ForAsync(organisation, clock.Today, cancellation), clock.Today)) this.Collect(no, nameof(Details));
        foreach (var no in await Sealed.CheckAsync(db, cipher, member.Id, cancellation)) this.Collect(no, nameof(Sealed));
        foreach (var no in Codes.Check()) this.Collect(no, nameof(Codes));
        if (On is null && ModelState.IsValid) this.Collect(MemberRefusals.DateMissing);
        if (On > clock.Today) this.Collect(MemberRefusals.InFuture(On.Value));
        if (IsGuest && Until is null) this.Collect(MemberRefusals.UntilMissing);
        if (IsGuest && Until < On) this.Collect(MemberRefusals.UntilBefore(On.Value));
        if ((FromOutside || IsGuest) && string.IsNullOrWhiteSpace(ReferralNumber)) this.Collect(MemberRefusals.ReferralMissing);
        if (ReferralNumber?.Trim().Length > Transfers.MemberTransfer.NumberLimit) this.Collect(Transfers.TransferRefusals.TooLong("Số giấy", Transfers.MemberTransfer.NumberLimit, nameof(ReferralNumber)));
        if (!ModelState.IsValid) return this.Again();
        Details.WriteTo(member);
        this.Collect(await JustNowAsync(member, cancellation), nameof(Details));
        if (!ModelState.IsValid) return this.Again();
        Sealed.WriteTo(member, cipher);
        Codes.WriteTo(member, cipher);
        if (!AnotherPerson && await people.OnRosterAsync(member.FullName, member.BirthDate, cancellation) is { } same)
        {
            Same = same;
            return this.Again();
        }

        var record = IsGuest ? MemberRecord.BeginGuest(db, member, cell, On!.Value, Until!.Value) : MemberRecord.Begin(db, member, cell, On!.Value);
        if (FromOutside && !IsGuest) record.Arrive(ReferralNumber!);
        record.Keep();
        await db.SaveAsync(access.Person.Actor, IsGuest ? $"sinh hoạt tạm thời, giấy giới thiệu {ReferralNumber!.Trim()}" : "ghi tay", cancellation);
        this.Say($"Đã ghi {member.FullName} vào {cell.Name}");
        return Redirect(MemberLinks.Of(member.Id));
    }

    /// <summary>Whoever was admitted or recognised only now goes the path; this page catches up with those who are there. Who comes from outside was admitted there.</summary>
    private async Task<Platform.Refusal?> JustNowAsync(Member member, CancellationToken cancellation)
    {
        var (joined, official) = (PartialDate.Of(member.JoinedOn, member.JoinedPrecision), PartialDate.Of(member.OfficialOn, member.OfficialPrecision));
        if (await paths.EarlyAsync(joined, official, cancellation) is { } early) return early with { Field = nameof(Details.OfficialOn) };
        var last = await paths.LastPastDayAsync(null, cancellation);
        if (!FromOutside && official is { Precision: DatePrecision.Day } on && on.Date > last) return RecordRefusals.NotHistory(on.Date, last) with { Field = nameof(Details.OfficialOn) };
        return !FromOutside && joined is { Precision: DatePrecision.Day } since && since.Date > last ? RecordRefusals.AdmittedJustNow(since.Date, last) : null;
    }

    private async Task<Organisation?> CellAsync(Guid organisation, CancellationToken cancellation)
    {
        var cell = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation && row.EndedOn == null, cancellation);
        Cell = cell?.Name ?? "";
        return cell is { IsCell: true } ? cell : null;
    }
}
