using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Reports;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>A statutory form as a Word file in the layout of an office's paper.</summary>
[Requires(Capability.Export)]
public sealed class FormWordPage(AppDb db, PersonAccess access, PolicyBook policies, IServiceProvider services, VietnamClock clock) : PageModel
{
    private const decimal CodeShare = 0.08m, LongCodeShare = 0.12m, NumberShare = 0.13m, NarrowShare = 0.09m, NumbersShare = 0.62m;
    private const int FewColumns = 3, LongCode = 5;

    [BindProperty(SupportsGet = true, Name = "period")] public string? PeriodCode { get; set; }

    /// <summary>The version that was sent upwards, instead of the numbers of today.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")] public int? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string name, CancellationToken cancellation)
    {
        var book = services.GetRequiredService<FormBook>();
        if (await book.AskAsync(organisation, name, PeriodCode, null, null, cancellation) is not { Period: { } period, IsBeforeData: false } asked) return NotFound();
        var now = await book.ReadAsync(asked, await access.MayAsync(Capability.SeeRoster, organisation, cancellation), cancellation);
        if (await services.GetRequiredService<ReportBook>().SentAsync(asked, now, Number, cancellation) is not { } table) return NotFound();
        var superior = await db.Organisations.Where(row => row.Id == asked.Unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(asked.Unit.Kind, IssuingBody.Unit, asked.Unit.Name, superior ?? "");
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(organisation, clock.Today, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, clock.Today, null));
        sheet.Title($"Biểu {asked.Layout.Number}", $"{asked.Layout.Title}, {period.Full}");
        Write(sheet, table.Filled);
        sheet.Close([.. superior is null ? Array.Empty<string>() : [superior], issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return File(sheet.ToBytes(), StoredFile.Word, $"bieu-{asked.Layout.Number}-{asked.Unit.Code}-{Dates.Machine(period.To)}{(Number is { } sent ? $"-da-gui-{sent}" : "")}.docx");
    }

    private static void Write(PaperSheet sheet, FormTable table)
    {
        var share = table.Columns.Count > FewColumns ? Math.Min(NarrowShare, NumbersShare / table.Columns.Count) : NumberShare;
        var code = table.Lines.Any(line => line.Row.Code.Length > LongCode) ? LongCodeShare : CodeShare;
        var caption = 1 - code - table.Columns.Count * share;
        sheet.Table([("TT", code, DocxAlign.Left), ("Chỉ tiêu", caption, DocxAlign.Left), .. table.Columns.Select(column => (column.Words, share, DocxAlign.Right))],
            table.Lines.Select(line => (IReadOnlyList<string>)[line.Row.Code, line.Caption, .. table.Columns.Select((_, at) => at < line.Cells.Count ? line.Cells[at].Text : "")]));
        foreach (var note in table.Notes) sheet.Paragraph(new DocxRun(note, Italic: true));
        if (table.Missing.Count > 0) sheet.Paragraph(new DocxRun($"Chi bộ chưa có tên đảng viên nào: {string.Join(", ", table.Missing)}.", Italic: true));
        sheet.Paragraph($"Căn cứ {table.Layout.Basis}.");
    }
}
