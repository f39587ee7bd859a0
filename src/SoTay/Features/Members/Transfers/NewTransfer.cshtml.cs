using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Transfers;

/// <summary>Issues a referral: the direct superior of the cell introduces its member to another place (208-QĐ/TW).</summary>
[Requires(Capability.EditRoster)]
public sealed class NewTransferModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : PageModel
{
    private const int MostFound = 20;
    private const int LeastLetters = 3;

    public MemberRecord Record { get; private set; } = null!;

    public string HomeCell { get; private set; } = "";

    /// <summary>The person keeps the roster of the unit above the cell.</summary>
    public bool MayIssue { get; private set; }

    /// <summary>The referral that is on its way already.</summary>
    public MemberTransfer? There { get; private set; }

    public IReadOnlyList<FoundCell> Found { get; private set; } = [];

    /// <summary>Why nothing was found, or that there are more.</summary>
    public string? FindWords { get; private set; }

    [BindProperty]
    public TransferInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, cancellation)) return NotFound();
        Input.IssuedOn = clock.Today;
        return Page();
    }

    /// <summary>Looks for cells by name, in the whole store: the place may lie outside of what the person sees; only its name is shown.</summary>
    public async Task<IActionResult> OnPostFindAsync(Guid member, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, cancellation)) return NotFound();
        await FindAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, cancellation)) return NotFound();
        if (!MayIssue) return this.Refuse(TransferRefusals.NotYoursToIssue);
        await FindAsync(cancellation);
        if (!ModelState.IsValid) return this.Again();
        if (There is { } open) return this.Refuse(TransferRefusals.AlreadyOpen(open));
        if (await db.OpenPathOfAsync(member, cancellation) is { } path) return this.Refuse(PathRefusals.WhileOpen(path));
        var to = Input.To is { } chosen ? await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == chosen, cancellation) : null;
        if (to is { IsCell: false }) return this.Refuse(TransferRefusals.PlaceMissing);
        var rules = (await policies.ForAsync(Record.Permanent!.OrganisationId, Input.IssuedOn ?? clock.Today, cancellation)).OrFirstKnown();
        var (made, refusal) = Input.Read(Record, to, rules, clock.Today, access.Person.Name, clock.Now);
        if (made is null) return this.Refuse(refusal!);
        db.Add(made);
        try { await db.SaveAsync(access.Person.Actor, $"giấy giới thiệu {made.ReferralNumber}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Somebody issued one at the same moment.
            db.ChangeTracker.Clear();
            if (await db.OpenTransferOfAsync(member, cancellation) is not { } other) throw;
            return await LoadAsync(member, cancellation) ? this.Refuse(TransferRefusals.AlreadyOpen(other)) : NotFound();
        }

        this.Say($"Đã ghi giấy giới thiệu của {Record.Member.FullName}");
        return Redirect(TransferLinks.To(made.Id));
    }

    private async Task<bool> LoadAsync(Guid member, CancellationToken cancellation)
    {
        if (await MemberRecord.LoadAsync(db, member, cancellation) is not { HasLeft: false } record) return false;
        Record = record;
        var cell = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == record.Permanent!.OrganisationId, cancellation);
        HomeCell = cell.Name;
        MayIssue = await access.MayAsync(Capability.EditRoster, cell.ParentId ?? cell.Id, cancellation);
        There = await db.OpenTransferOfAsync(member, cancellation);
        return true;
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        var words = Folding.Fold(Input.Find ?? "").Trim();
        if (words.Length == 0 && Input.To is null) return;
        if (words.Length < LeastLetters && Input.To is null) { FindWords = $"Ghi ít nhất {LeastLetters} chữ cái trong tên chi bộ."; return; }
        var (chosen, home) = (Input.To, Record.Permanent!.OrganisationId);
        var found = await (from cell in db.Organisations.AsNoTracking()
                           join parent in db.Organisations on cell.ParentId equals parent.Id into parents
                           from parent in parents.DefaultIfEmpty()
                           where (cell.Kind == OrganisationKind.Cell || cell.Kind == OrganisationKind.GrassrootsCell) && cell.EndedOn == null && cell.Id != home
                               && (cell.Id == chosen || words.Length >= LeastLetters && cell.FoldedName.Contains(words))
                           orderby cell.Id == chosen descending, cell.Code, cell.Id
                           select new FoundCell(cell.Id, cell.Name, parent == null ? "" : parent.Name)).Take(MostFound + 1).ToListAsync(cancellation);
        FindWords = found.Count == 0 ? "Không có chi bộ nào mang tên ấy. Thử một phần tên khác, hoặc ghi nơi đến ở ngoài hệ thống này." : found.Count > MostFound ? $"Còn nữa ngoài {MostFound} chi bộ này. Ghi rõ tên hơn." : null;
        Found = [.. found.Take(MostFound)];
    }
}

/// <param name="Above">The unit right above it.</param>
public sealed record FoundCell(Guid Id, string Name, string Above);
