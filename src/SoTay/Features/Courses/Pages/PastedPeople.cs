using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Courses.Pages;

/// <summary>A line of a pasted list that names nobody, or more than one.</summary>
public sealed record UnknownLine(string Line, string Why);

/// <summary>Reads a pasted list, a person a line: a full name (with the cell after a comma where the name is met twice) or a card number.</summary>
public sealed class PastedPeople(AppDb db, FieldCipher cipher)
{
    private const int MostLines = 1_000;
    private const int CardDigits = 12;

    public async Task<(IReadOnlyList<Guid> Found, IReadOnlyList<UnknownLine> Unknown)> ReadAsync(Guid holder, string text, CancellationToken cancellation)
    {
        var (found, unknown) = (new List<Guid>(), new List<UnknownLine>());
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostLines))
        {
            var people = await OfAsync(holder, line, cancellation);
            if (people is [var one]) { if (!found.Contains(one)) found.Add(one); }
            else unknown.Add(new(line, people.Count == 0 ? "không thấy trong danh sách đảng viên" : "có hơn một người; ghi thêm tên chi bộ sau dấu phẩy"));
        }

        return (found, unknown);
    }

    private async Task<List<Guid>> OfAsync(Guid holder, string line, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(holder);
        var members = db.Members.AsNoTracking().Where(row => row.CellId != null && inside.Contains(row.CellId.Value));
        var digits = new string([.. line.Where(char.IsAsciiDigit)]);
        if (digits.Length == CardDigits)
        {
            var match = cipher.Match(MemberMatchPurposes.Card, digits);
            return await members.Where(row => row.CardMatch == match).OrderBy(row => row.Id).Select(row => row.Id).Take(2).ToListAsync(cancellation);
        }

        var parts = line.Split(',', ';', '\t');
        var (name, cell) = (Folding.Fold(parts[0].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ', '-')).Trim(), parts.Length > 1 ? Folding.Fold(parts[1]).Trim() : "");
        if (name.Length == 0) return [];
        members = members.Where(row => row.FoldedName == name);
        var units = db.Organisations;
        if (cell.Length > 0) members = members.Where(row => units.Any(unit => unit.Id == row.CellId && unit.FoldedName.Contains(cell)));
        return await members.OrderBy(row => row.Id).Select(row => row.Id).Take(2).ToListAsync(cancellation);
    }
}
