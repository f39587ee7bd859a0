using System.Security.Cryptography;
using System.Text;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Where a table starts in a sheet and what its columns mean.</summary>
/// <param name="HeaderRows">Row numbers of the header, one or more levels.</param>
/// <param name="TitleText">What stands above the header: often the unit that the list belongs to.</param>
public sealed record TableLayout(
    Sheet Sheet,
    IReadOnlyList<int> HeaderRows,
    IReadOnlyList<ImportColumn> Columns,
    string TitleText)
{
    public int Known => Columns.Count(c => c.Field is not null);

    /// <summary>The same headers in the same order give the same print: the key under which a mapping is remembered.</summary>
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Columns.Select(c => WordKey.Folded(c.Header)))))[..16]);

    public bool Has(string field) => Columns.Any(c => c.Field == field);

    /// <summary>The mapping with the user's own choices: column letters to field, or to nothing.</summary>
    public TableLayout With(IReadOnlyDictionary<string, string?> chosen) => this with
    {
        Columns = [.. Columns.Select(c => chosen.TryGetValue(c.Letters, out var field) ? c with { Field = field } : c)]
    };
}
