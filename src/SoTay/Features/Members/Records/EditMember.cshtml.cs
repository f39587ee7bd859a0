using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Findings;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Puts values of a record right, with a reason that the member reads.</summary>
[Requires(Capability.EditRoster)]
public sealed class EditMemberModel(AppDb db, PersonAccess access, PolicyBook policies, FieldCipher cipher, RecordPaths paths, VietnamClock clock) : PageModel
{
    public string Name { get; private set; } = "";

    [BindProperty]
    public MemberDetails Details { get; set; } = new();

    [BindProperty]
    public SealedDetails Sealed { get; set; } = new();

    [BindProperty]
    public StatisticsCodes Codes { get; set; } = new();

    /// <summary>The day from which the codes chosen are so; empty puts right what was so all along.</summary>
    [BindProperty]
    public DateOnly? CodesSince { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What somebody else kept in the meantime.</summary>
    public MemberDetails? Other { get; private set; }

    public string OtherBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation)
    {
        if (await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == member, cancellation) is not { } found) return NotFound();
        (Name, Details, Version, CodesSince) = (found.FullName, MemberDetails.Of(found), found.Version, clock.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        if (await MemberRecord.LoadAsync(db, member, cancellation) is not { } record) return NotFound();
        Name = record.Member.FullName;
        if (record.Member.Version != Version) return await ConflictAsync(record.Member, cancellation);
        var rules = await policies.ForAsync(record.Member.CellId, clock.Today, cancellation);
        foreach (var no in Details.Check(rules, clock.Today)) this.Collect(no, nameof(Details));
        foreach (var no in await Sealed.CheckAsync(db, cipher, member, cancellation)) this.Collect(no, nameof(Sealed));
        foreach (var no in Codes.Check()) this.Collect(no, nameof(Codes));
        if (CodesSince > clock.Today) this.Collect(MemberRefusals.CodesInFuture(CodesSince.Value));
        if (string.IsNullOrWhiteSpace(Reason)) this.Collect(MemberRefusals.ReasonMissing);
        if (ModelState.IsValid) this.Collect(await paths.RefuseCorrectionAsync(record.Member, Details, cancellation), nameof(Details));
        if (!ModelState.IsValid) return this.Again();
        record.Correct(Details);
        Sealed.WriteTo(record.Member, cipher);
        Codes.WriteTo(record.Member, cipher, CodesSince);
        record.Keep();
        await db.SettleMendedAsync(record.Member, access.Person.Name, clock.Now, cancellation);
        try { await db.SaveAsync(access.Person.Actor, Reason, cancellation); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ConflictAsync(await db.Members.AsNoTracking().FirstAsync(row => row.Id == member, cancellation), cancellation);
        }

        this.Say($"Đã sửa hồ sơ {record.Member.FullName}");
        return Redirect(MemberLinks.Of(member));
    }

    private async Task<IActionResult> ConflictAsync(Member now, CancellationToken cancellation)
    {
        Other = MemberDetails.Of(now);
        var last = await db.Audit.AsNoTracking().Where(row => row.Subject == now.Id && row.Action == "Member.changed")
            .OrderByDescending(row => row.At).Select(row => new { row.ActorName, row.At }).FirstOrDefaultAsync(cancellation);
        OtherBy = last is null ? "Người khác" : $"{last.ActorName}, {VietnamClock.Wall(last.At):HH:mm dd/MM}";
        Version = now.Version;
        ModelState.Remove(nameof(Version));
        return this.Again(StatusCodes.Status409Conflict);
    }
}
