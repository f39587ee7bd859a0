using SoTay.Platform.Office.Reading;
using SoTay.Platform.Text;

namespace SoTay.Features.Dues.Portal;

/// <summary>Columns of a portal list, found by the words of its header row.</summary>
internal sealed record PortalColumns(int Header, int? Card, int? Name, int? Birth, int? Month, int? Amount, int? On, int? Code)
{
    private const int RowsSearched = 30;

    private static readonly (string Field, string[] Words)[] Known =
    [
        ("card", ["so the dang vien", "so the dang", "so the", "ma dang vien", "so the dv"]),
        ("birth", ["ngay sinh", "ngay thang nam sinh", "sinh ngay"]),
        ("name", ["ho va ten", "ho ten", "ho ten dang vien", "ho va ten dang vien", "dang vien", "nguoi nop", "nguoi dong"]),
        ("month", ["thang", "ky", "ky dong", "ky thu", "thang dong", "thang nop", "thang nam"]),
        ("amount", ["so tien", "so tien dong", "so tien nop", "so tien da nop", "muc dong", "da nop", "thanh tien"]),
        ("on", ["ngay nop", "ngay dong", "ngay giao dich", "ngay thanh toan", "thoi gian nop", "thoi gian giao dich"]),
        ("code", ["ma giao dich", "ma thanh toan", "so bien lai", "ma tham chieu", "so giao dich"]),
    ];

    /// <summary>Null where no row names at least an amount and a person.</summary>
    public static PortalColumns? Find(Sheet sheet)
    {
        foreach (var row in sheet.Rows().Take(RowsSearched))
        {
            var found = new Dictionary<string, int>();
            for (var column = 0; column < row.Width; column++)
            {
                var words = Folding.Fold(row[column].AsText).Replace(" vnd", "", StringComparison.Ordinal).Replace(" dong", "", StringComparison.Ordinal).Trim();
                foreach (var (field, names) in Known)
                    if (names.Contains(words) || field == "amount" && words.StartsWith("so tien", StringComparison.Ordinal)) { found.TryAdd(field, column); break; }
            }

            if (found.ContainsKey("amount") && (found.ContainsKey("name") || found.ContainsKey("card")))
                return new(row.Number, At("card"), At("name"), At("birth"), At("month"), At("amount"), At("on"), At("code"));
            int? At(string field) => found.TryGetValue(field, out var column) ? column : null;
        }

        return null;
    }
}
