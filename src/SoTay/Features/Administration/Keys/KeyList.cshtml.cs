using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Administration.Keys;

/// <summary>The key card of this installation, and those of others whose signed files are taken here.</summary>
[Requires(Capability.Administer), LargestUpload(200_000)]
public sealed class KeyListModel(AppDb db, PersonAccess access, SignedFiles files, VietnamClock clock) : PageModel
{
    public string OwnName { get; private set; } = "";

    public string OwnFingerprint { get; } = PublicKeys.Shown(files.Own.Fingerprint);

    public IReadOnlyList<TrustedKey> Known { get; private set; } = [];

    /// <summary>Holds the uppermost unit: keys are the whole installation's.</summary>
    public bool MayTrust => Root is not null;

    private Guid? Root { get; set; }

    /// <summary>A card that was read and is not trusted yet.</summary>
    public KeyCard? Read { get; private set; }

    public string ReadFingerprint => Read is null ? "" : PublicKeys.Shown(Read.Keys.Fingerprint);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The card that is compared, between the two steps.</summary>
    [BindProperty]
    public string? Card { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Compared { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Reads a card and shows its fingerprint; nothing is trusted yet.</summary>
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!MayTrust) return this.Refuse(ExchangeRefusals.NotYours);
        if (Upload is null || Upload.Length == 0) return this.Refuse(ExchangeRefusals.Missing);
        if (Upload.Length > KeyCard.MostBytes) return this.Refuse(ExchangeRefusals.NotACard);
        using var content = new MemoryStream((int)Upload.Length);
        await Upload.CopyToAsync(content, cancellation);
        if (await JudgeAsync(content.ToArray(), cancellation) is { } no) return this.Refuse(no);
        (Card, Name) = (Convert.ToBase64String(content.ToArray()), Read!.Name.Length > TrustedKey.NameLimit ? Read.Name[..TrustedKey.NameLimit] : Read.Name);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Root is not { } root) return this.Refuse(ExchangeRefusals.NotYours);
        var bytes = new byte[KeyCard.MostBytes];
        if (Card is null || !Convert.TryFromBase64String(Card, bytes, out var length)) return this.Refuse(ExchangeRefusals.NotACard);
        if (await JudgeAsync(bytes[..length], cancellation) is { } no) return this.Refuse(no);
        if (string.IsNullOrWhiteSpace(Name)) return this.Refuse(ExchangeRefusals.NameMissing);
        if (Name.Trim().Length > TrustedKey.NameLimit) return this.Refuse(ExchangeRefusals.NameTooLong(TrustedKey.NameLimit));
        if (!Compared) return this.Refuse(ExchangeRefusals.NotCompared);
        db.Add(new TrustedKey
        {
            OrganisationId = root, Name = Name.Trim(), Fingerprint = Read!.Keys.Fingerprint, SignPoint = Read.Keys.SignPoint, SealPoint = Read.Keys.SealPoint, TrustedAt = clock.Now, ByName = access.Person.Name,
        });
        try { await db.SaveAsync(access.Person.Actor, "đã đối chiếu dãy số qua điện thoại", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return this.Refuse(ExchangeRefusals.TrustedAlready(Name.Trim()));
        }

        this.Say($"Từ nay nhận tệp của {Name.Trim()}");
        return Redirect(KeyLinks.List);
    }

    private async Task<SoTay.Platform.Refusal?> JudgeAsync(byte[] bytes, CancellationToken cancellation)
    {
        if (KeyCard.Read(bytes) is not { } card) return ExchangeRefusals.NotACard;
        if (card.Keys.Fingerprint == files.Own.Fingerprint) return ExchangeRefusals.OwnCard;
        if (await db.TrustedAsync(card.Keys.Fingerprint, cancellation) is { } there) return ExchangeRefusals.TrustedAlready(there.Name);
        Read = card;
        return null;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var held = access.Person.HoldersOf(Capability.Administer);
        Root = await db.Organisations.AsNoTracking().Where(row => row.ParentId == null && row.EndedOn == null && held.Contains(row.Id)).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        OwnName = await db.InstallationNameAsync(cancellation);
        Known = await db.TrustedKeys.AsNoTracking().OrderBy(row => row.WithdrawnAt != null).ThenBy(row => row.Name).ThenByDescending(row => row.TrustedAt).ToListAsync(cancellation);
    }
}
