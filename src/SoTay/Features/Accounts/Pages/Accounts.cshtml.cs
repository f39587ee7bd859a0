using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Lists;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.ManageAccounts)]
public sealed class AccountsModel(AppDb db, AccountList list) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "trang", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public Guid Organisation { get; private set; }

    public string OrganisationName { get; private set; } = "";

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public string Where => $"Trang {Number}";

    public string? Previous => Number > 1 ? Address(Number - 1) : null;

    public string? Next { get; private set; }

    public async Task OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        (Organisation, Number) = (organisation, Math.Clamp(Number, 1, 10_000));
        if (string.IsNullOrWhiteSpace(Search)) Search = null;
        OrganisationName = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).SingleAsync(cancellation);
        (Rows, var more) = await list.ReadAsync(organisation, Search, Number, cancellation);
        Next = more ? Address(Number + 1) : null;
    }

    private string Address(int number) => (Search is null ? QueryString.Empty : QueryString.Create("q", Search))
        .Add("trang", number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();
}
