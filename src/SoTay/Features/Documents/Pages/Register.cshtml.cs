using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Search;
using SoTay.Platform.Time;

namespace SoTay.Features.Documents.Pages;

/// <summary>
/// The register of an organisation, newest first, by type, year, way and validity; above cells there is also the library of everything
/// below, which is where words are looked for.
/// </summary>
[Requires(Capability.SeeMeetings)]
public sealed class RegisterModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    /// <summary>More is not looked through: whoever gets more adds a word.</summary>
    public const int MostFound = 1000;
    private const int YearsBack = 12;

    public static IReadOnlyList<SelectListItem> Types { get; } = [new("Mọi loại", ""), .. DocumentWords.Types.Labels.Select(type => new SelectListItem(type.Value, type.Key)), new(DocumentWords.Of(DocumentWords.Other), DocumentWords.Other)];

    public static IReadOnlyList<SelectListItem> Ways { get; } = [new("Đi và đến", ""), new("Văn bản đi", "out"), new("Văn bản đến", "in")];

    public static IReadOnlyList<SelectListItem> Validities { get; } = [new("Cả số đã hủy", ""), new("Còn hiệu lực", "valid"), new("Hết hiệu lực", "expired"), new("Đã hủy số", "cancelled")];

    public IReadOnlyList<SelectListItem> Years => [new("Mọi năm", ""), .. Enumerable.Range(0, YearsBack).Select(back => (clock.Today.Year - back).ToString(CultureInfo.InvariantCulture)).Select(year => new SelectListItem(year, year))];

    public string UnitName { get; private set; } = "";

    public bool IsCell { get; private set; }

    public Guid Organisation { get; private set; }

    public List<RegisterRow> Rows { get; private set; } = [];

    /// <summary>How many there are; <see cref="MostFound"/> stands for more.</summary>
    public int Total { get; private set; }

    public bool IsMore { get; private set; }

    public bool MayKeep { get; private set; }

    /// <summary>Sent to the organisation from elsewhere, the latest.</summary>
    public IReadOnlyList<Guid> Received { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>Documents on their way, for whoever keeps the register.</summary>
    public int Drafts { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Validity { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Way { get; set; }

    /// <summary>Everything below as well.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>The organisation's own register: what it issued and what came to it.</summary>
    public bool IsOwn => IsCell || !All && string.IsNullOrWhiteSpace(Q);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Type) || Year is not null || !string.IsNullOrEmpty(Validity) || !string.IsNullOrEmpty(Way);

    public async Task<IActionResult> OnGetAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (UnitName, Organisation, IsCell) = (unit.Name, organisation, unit.IsCell);
        MayKeep = await access.MayAsync(Capability.KeepRegister, organisation, cancellation);
        if (MayKeep) Drafts = await db.DocumentDrafts.CountAsync(row => row.OrganisationId == organisation && row.DocumentId == null && row.DroppedAt == null, cancellation);
        Received = await db.DocumentRecipients.Where(row => row.OrganisationId == organisation).OrderByDescending(row => row.SentAt).Select(row => row.DocumentId).Take(MostFound).ToListAsync(cancellation);
        From = Math.Max(0, From);
        if (DocumentSearch.Asked(Q, string.IsNullOrEmpty(Type) ? null : Type, Year) is { Length: > 0 } asked && (IsCell || !IsOwn)) await FindAsync(asked, cancellation);
        else await ListAsync(cancellation);
        return Page();
    }

    public string? Link(int from) => from < 0 || from >= Total ? null : string.Create(CultureInfo.InvariantCulture, $"?from={from}")
        + string.Concat(new[] { ("q", Q), ("type", Type), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("validity", Validity), ("way", Way), ("all", All ? "true" : null) }
            .Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"&{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));

    private async Task FindAsync(string asked, CancellationToken cancellation)
    {
        var ids = await db.Search.FindAsync(DocumentSearch.Kind, asked, [Organisation], MostFound + 1, cancellation);
        IsMore = ids.Count > MostFound;
        var found = (await Valid(db.Documents.AsNoTracking().Where(row => ids.Contains(row.Id))).Select(row => new { row.Id, row.IssuedOn, row.Number }).ToListAsync(cancellation))
            .OrderByDescending(row => row.IssuedOn).ThenByDescending(row => row.Number).Take(MostFound).ToList();
        Total = found.Count;
        var page = found.Skip(From).Take(PageSize).Select(row => row.Id).ToList();
        Rows = await ReadAsync(db.Documents.Where(row => page.Contains(row.Id)), 0, cancellation);
    }

    private async Task ListAsync(CancellationToken cancellation)
    {
        // The organisation is this person's to see, and so is what lies below it and what was sent to it.
        var (rows, received) = (Valid(db.Documents), Received);
        rows = (IsOwn, received.Count > 0) switch
        {
            (true, false) => rows.Where(row => row.OrganisationId == Organisation),
            (true, true) => rows.Where(row => row.OrganisationId == Organisation || received.Contains(row.Id)),
            (false, false) => rows.Where(row => db.SubtreeOf(Organisation).Contains(row.OrganisationId)),
            _ => rows.Where(row => db.SubtreeOf(Organisation).Contains(row.OrganisationId) || received.Contains(row.Id)),
        };
        if (!string.IsNullOrEmpty(Type)) rows = rows.Where(row => row.Type == Type);
        if (Year is { } year and >= 1 and <= 9999) rows = rows.Where(row => row.IssuedOn >= new DateOnly(year, 1, 1) && row.IssuedOn <= new DateOnly(year, 12, 31));
        Total = await rows.OrderByDescending(row => row.IssuedOn).Take(MostFound + 1).CountAsync(cancellation);
        IsMore = Total > MostFound;
        Rows = await ReadAsync(rows, From, cancellation);
    }

    private IQueryable<Document> Valid(IQueryable<Document> all)
    {
        var (received, today) = (Received, clock.Today);
        var rows = Way switch
        {
            "in" => all.Where(row => row.IssuerName != null || received.Contains(row.Id)),
            "out" => all.Where(row => row.IssuerName == null && !received.Contains(row.Id)),
            _ => all,
        };
        return Validity switch
        {
            "valid" => rows.Where(row => row.CancelledAt == null && (row.LastDay == null || row.LastDay >= today)),
            "expired" => rows.Where(row => row.LastDay < today),
            "cancelled" => rows.Where(row => row.CancelledAt != null),
            _ => rows,
        };
    }

    private Task<List<RegisterRow>> ReadAsync(IQueryable<Document> rows, int from, CancellationToken cancellation) =>
        (from row in rows.AsNoTracking()
         join at in db.Organisations on row.OrganisationId equals at.Id
         orderby row.IssuedOn descending, row.Number descending, row.Id
         select new RegisterRow(row, at.Name)).Skip(from).Take(PageSize).ToListAsync(cancellation);
}

public sealed record RegisterRow(Document Document, string Issuer);
