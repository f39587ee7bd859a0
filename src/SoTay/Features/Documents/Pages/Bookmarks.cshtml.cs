using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Pages;

/// <summary>Documents that the person wants to find again, the latest mark first.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class BookmarksModel(AppDb db, PersonAccess access) : PageModel
{
    private const int MostShown = 500;

    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await (from mark in db.DocumentBookmarks
                                                    where mark.AccountId == access.Person.AccountId
                                                    join row in db.DocumentsVisibleTo(access.Person) on mark.DocumentId equals row.Id
                                                    join at in db.Organisations on row.OrganisationId equals at.Id
                                                    orderby mark.MarkedAt descending
                                                    select new RegisterRow(row, row.IssuerName ?? at.Name)).AsNoTracking().Take(MostShown).ToListAsync(HttpContext.RequestAborted);
}
