using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Papers;

/// <summary>The annex of a scheme (phụ lục đề án): its steps with their decisions, and every unit that changes, before and after.</summary>
internal sealed class SchemePaper(AppDb db, PolicyBook policies) : ISchemePaper
{
    public async Task<byte[]> WriteAsync(Scheme scheme, IReadOnlyList<string> steps, IReadOnlyList<SchemeUnitChange> units, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == scheme.OrganisationId, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(unit.Kind, IssuingBody.Unit, unit.Name, superior ?? "");
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(unit.Id, scheme.TakesEffectOn, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, scheme.TakesEffectOn, null));
        sheet.Title("Phụ lục", $"{scheme.Name}, có hiệu lực từ ngày {Dates.Full(scheme.TakesEffectOn)}");
        sheet.Section("1. Các bước");
        sheet.Table([("TT", 0.07m, DocxAlign.Centre), ("Nội dung", 0.63m, DocxAlign.Left), ("Quyết định", 0.3m, DocxAlign.Left)],
            scheme.InOrder.Zip(steps, (step, words) => (IReadOnlyList<string>)[step.Place.ToString(CultureInfo.InvariantCulture), words, Behind(scheme.DecisionOf(step))]));
        sheet.Section($"2. Tổ chức thay đổi: {units.Count:N0}");
        sheet.Table([("TT", 0.07m, DocxAlign.Centre), ("Trước ngày hiệu lực", 0.36m, DocxAlign.Left), ("Từ ngày hiệu lực", 0.36m, DocxAlign.Left), ("Thay đổi", 0.21m, DocxAlign.Left)],
            units.Select((one, at) => (IReadOnlyList<string>)[(at + 1).ToString(CultureInfo.InvariantCulture), Placed(one.Before, one.SuperiorBefore), Placed(one.After, one.SuperiorAfter), one.What]));
        sheet.Close([.. superior is null ? Array.Empty<string>() : [superior], issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }

    private static string Behind(Decision decision) => decision.Number.Length == 0 ? "" : decision.SignedOn is { } signed ? $"{decision.Number} ngày {Dates.Full(signed)}" : decision.Number;

    private static string Placed(string? name, string? superior) => name is null ? "" : superior is null ? name : $"{name}, trực thuộc {superior}";
}
