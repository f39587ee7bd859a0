using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Says what a column means where the product read it wrongly; remembered for files of this layout.</summary>
[Requires(Capability.Import)]
public sealed class ChooseColumnsModel(AppDb db, PersonAccess access, JobBoard board, VietnamClock clock) : PageModel
{
    public RosterImport Import { get; private set; } = null!;

    public ImportSummary Summary { get; private set; } = null!;

    public IEnumerable<SelectListItem> Fields { get; } =
        Enum.GetValues<MemberField>().Select(field => new SelectListItem(ColumnWordsFor.Of(field), field.NameOf())).Prepend(new("Không lưu", ""));

    public async Task<IActionResult> OnGetAsync(Guid import, CancellationToken cancellation) => await LoadAsync(import, cancellation) ? Page() : Redirect($"/imports/{import}");

    public async Task<IActionResult> OnPostAsync(Guid import, Dictionary<string, string?> column, CancellationToken cancellation)
    {
        if (!await LoadAsync(import, cancellation)) return Redirect($"/imports/{import}");
        var known = Summary.Columns.Select(one => one.Letters).ToHashSet(StringComparer.Ordinal);
        var chosen = column.Where(pair => known.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => MemberFields.Parse(pair.Value)?.NameOf());
        Import.Columns = JsonSerializer.Serialize(chosen);
        Import.Summary = null;
        await RememberAsync(Import, cancellation);
        ImportQueue.Queue(db, Import, write: false, access.Person, clock);
        await db.SaveAsync(access.Person.Actor, "đổi cách nhận cột", cancellation);
        board.Wake();
        return Redirect($"/imports/{import}");
    }

    private async Task RememberAsync(RosterImport import, CancellationToken cancellation)
    {
        var layout = await db.RememberedLayouts.FirstOrDefaultAsync(row => row.OrganisationId == import.OrganisationId && row.Layout == import.Layout, cancellation)
            ?? db.Add(new RememberedLayout { OrganisationId = import.OrganisationId, Layout = import.Layout, Columns = "" }).Entity;
        layout.Columns = import.Columns!;
    }

    private async Task<bool> LoadAsync(Guid import, CancellationToken cancellation)
    {
        Import = await db.RosterImports.SingleAsync(row => row.Id == import, cancellation);
        if (Import.WrittenAt is not null || Import.Read() is not { } summary) return false;
        Summary = summary;
        return true;
    }
}
