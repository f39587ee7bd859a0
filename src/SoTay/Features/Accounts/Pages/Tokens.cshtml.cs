using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Lists;
using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

/// <summary>Tokens of programs: which there are and which are used, a new one shown once, one revoked. <c>sotay token</c> does the same.</summary>
[Requires(Capability.Administer)]
public sealed class TokensModel(AppDb db, PersonAccess access, VietnamClock clock, TokenDesk desk) : PageModel
{
    private const int Lately = 20;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public List<string?> Scopes { get; set; } = [];

    [BindProperty]
    public int? Days { get; set; }

    public IReadOnlyList<Row> Open { get; private set; } = [];

    /// <summary>Revoked or run out, the latest first.</summary>
    public IReadOnlyList<Row> Over { get; private set; } = [];

    /// <summary>The new token, on this one answer only.</summary>
    public (string Name, string Secret)? Made { get; private set; }

    public async Task OnGetAsync()
    {
        Days = 365;
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await AgainAsync(null);
        if (await db.UnitByWordsAsync(access.Person, Where) is not { } unit) return await AgainAsync(AccountRefusals.UnitNotFound(Where));
        var (refusal, token, secret) = await desk.MakeAsync(Name, unit, [.. Scopes.OfType<string>()], Days, access.Person.Actor);
        if (token is null) return await AgainAsync(refusal);
        Response.KeepNoCopy();
        Made = (token.Name, secret!);
        // An empty form for the next one.
        ModelState.Clear();
        (Name, Where, Scopes) = (null, null, []);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevocationAsync(Guid token)
    {
        if (await InSight().FirstOrDefaultAsync(row => row.Id == token && row.RevokedAt == null) is not { } found) return await AgainAsync(AccountRefusals.TokenGone);
        await desk.RevokeAsync(found, access.Person.Actor);
        this.Say($"Đã thu hồi mã {found.Name}");
        return Redirect(AccountLinks.Tokens);
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal)
    {
        await LoadAsync();
        return refusal is null ? this.Again() : this.Refuse(refusal);
    }

    private async Task LoadAsync()
    {
        var now = clock.Now;
        var rows = from token in InSight().AsNoTracking()
                   join unit in db.Organisations on token.OrganisationId equals unit.Id
                   select new { Token = token, unit.Name };
        Open = [.. (await rows.Where(row => row.Token.RevokedAt == null && (row.Token.ExpiresAt == null || row.Token.ExpiresAt > now)).OrderBy(row => row.Token.Name).ToListAsync()).Select(row => new Row(row.Token, row.Name))];
        Over = [.. (await rows.Where(row => row.Token.RevokedAt != null || row.Token.ExpiresAt <= now).OrderByDescending(row => row.Token.Id).Take(Lately).ToListAsync()).Select(row => new Row(row.Token, row.Name))];
    }

    /// <summary>Those under the units where the person is administrator, ended units among them.</summary>
    private IQueryable<ApiToken> InSight()
    {
        var (held, lines) = (access.Person.HoldersOf(Capability.Administer), db.OrganisationAncestors);
        return db.ApiTokens.Where(row => lines.Any(above => above.DescendantId == row.OrganisationId && held.Contains(above.AncestorId)));
    }

    public sealed record Row(ApiToken Token, string Unit)
    {
        public IEnumerable<string> May => Token.Scopes.Split(' ').Select(TokenScopes.WordsOf);
    }
}
