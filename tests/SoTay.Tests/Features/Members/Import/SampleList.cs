using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>A sample list read once, with what has to come out of it.</summary>
public sealed class SampleList
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    private static readonly Lazy<SampleList> WardRead = new(() => new SampleList(
        "ward", OpenWard(), [new OrganisationEntry("97.001.000.000.000", "Đảng bộ phường Đông Sơn", false)], chosen: 0));

    private static readonly Lazy<SampleList> CellRead = new(() => new SampleList(
        "cell", Resource("cell.xlsx"), [new OrganisationEntry("97.118.000.000.013", "Chi bộ thôn Nà Lung", true)], chosen: 0));

    private SampleList(string name, Stream file, OrganisationEntry[] known, int chosen)
    {
        using var book = WorkbookFile.Open(file);
        Reading = MemberReading.Open(book, name + ".xlsx", known, known[chosen], AsOf);
        Rows = [.. Reading.Rows()];
        Expected = JsonDocument.Parse(Resource(name + ".expected.json")).RootElement;
        Records = ReadRecords(name);
    }

    public static SampleList Ward => WardRead.Value;

    public static SampleList Cell => CellRead.Value;

    public MemberReading Reading { get; }

    public IReadOnlyList<MemberRow> Rows { get; }

    public JsonElement Expected { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Records { get; }

    public static Stream OpenWard() => typeof(MemberReading).Assembly.GetManifestResourceStream("SoTay.Samples.danh-sach-dang-vien-phuong-dong-son.xlsx")!;

    public static Stream Resource(string file) => typeof(SampleList).Assembly.GetManifestResourceStream("SoTay.Tests.Samples." + file)!;

    public static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static List<IReadOnlyDictionary<string, string>> ReadRecords(string name)
    {
        var plain = new MemoryStream();
        using (var packed = new GZipStream(Resource(name + ".records.csv.gz"), CompressionMode.Decompress)) packed.CopyTo(plain);
        plain.Position = 0;
        using var book = WorkbookFile.Open(plain);
        var rows = book.Sheets[0].Rows().ToList();
        var header = rows[0].Cells.ToArray().Select(c => c.AsText).ToArray();
        return [.. rows.Skip(1).Select(r => header.Select((h, i) => (h, r[i].AsText)).ToDictionary(p => p.h, p => p.AsText, StringComparer.Ordinal))];
    }
}
