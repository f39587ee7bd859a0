using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Members.Exchange;

/// <summary>Somebody of this store who may be the one in the file.</summary>
/// <param name="ByCard">The card number is the same: it is the one.</param>
/// <param name="IsGuest">Stays here for a time, counted elsewhere.</param>
/// <param name="Cell">The cell of today, or the last one of who left.</param>
public sealed record SamePerson(Guid Id, string Name, string Birth, bool IsHere, bool IsGuest, bool ByCard, string Cell)
{
    private const int Most = 5;

    /// <summary>By card number, else by name and birth date; also those who left. In the whole store: nobody may be counted twice.</summary>
    public static async Task<IReadOnlyList<SamePerson>> FindAsync(AppDb db, FieldCipher cipher, PersonContent person, CancellationToken cancellation)
    {
        var card = person.Card is { } number ? cipher.Match("card", number) : null;
        var old = person.OldCard is { } before ? cipher.Match("old-card", before) : null;
        var folded = Folding.Fold(string.Join(' ', (person.Name ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var birth = PartialDate.TryParse(IsoDates.Typed(person.Birth) ?? "", out var day) ? day.Date : (DateOnly?)null;
        var rows = await db.Members.AsNoTracking()
            .Where(row => card != null && row.CardMatch == card || old != null && row.OldCardMatch == old || row.FoldedName == folded && row.BirthDate == birth)
            .OrderBy(row => row.Id).Take(Most + 1)
            .Select(row => new
            {
                row.Id, row.FullName, row.BirthDate, row.BirthPrecision, row.CellId, row.TemporaryCellId, Cell = row.CellId ?? row.TemporaryCellId ?? row.LastCellId,
                ByCard = card != null && row.CardMatch == card || old != null && row.OldCardMatch == old,
            }).ToListAsync(cancellation);
        var cells = rows.Select(row => row.Cell).OfType<Guid>().ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return [.. rows.Select(row => new SamePerson(row.Id, row.FullName, MemberLabels.Date(row.BirthDate, row.BirthPrecision), row.CellId is not null, row.CellId is null && row.TemporaryCellId is not null, row.ByCard, row.Cell is { } cell ? names.GetValueOrDefault(cell, "") : ""))];
    }
}
