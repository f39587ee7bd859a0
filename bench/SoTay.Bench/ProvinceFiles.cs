using System.IO.Compression;

namespace SoTay.Bench;

/// <summary>
/// The province's two files; the members whole, or only those of the first communes that hold about a number of them. The tree is always
/// whole: the same pages are asked for at both sizes, and only the number of members differs.
/// </summary>
internal static class ProvinceFiles
{
    public const string Organisations = "to-chuc-toan-tinh.csv.gz";
    public const string Members = "danh-sach-toan-tinh.csv.gz";

    /// <summary>Writes a cut copy into a folder; the codes of members' cells begin with the two groups of their commune.</summary>
    public static (string Organisations, string Members) Cut(string samples, string folder, int members)
    {
        var all = Lines(Path.Combine(samples, Members)).ToList();
        if (members >= all.Count - 1) return (Path.Combine(samples, Organisations), Path.Combine(samples, Members));
        var communes = all.Skip(1).GroupBy(Commune).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Aggregate((Chosen: new HashSet<string>(), Count: 0), (sum, group) =>
                sum.Count < members && sum.Chosen.Add(group.Key) ? (sum.Chosen, sum.Count + group.Count()) : sum).Chosen;
        var cutMembers = Write(Path.Combine(folder, Members), all.Take(1).Concat(all.Skip(1).Where(line => communes.Contains(Commune(line)))));
        return (Path.Combine(samples, Organisations), cutMembers);
    }

    private static string Commune(string line) => line[..6];

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string Write(string file, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest));
        foreach (var line in lines) writer.WriteLine(line);
        return file;
    }
}
