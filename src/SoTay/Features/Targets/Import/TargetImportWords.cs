using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Targets.Import;

/// <summary>Headers and code words of target lists, read once from the data beside this file.</summary>
internal static class TargetImportWords
{
    private static readonly Lazy<Dictionary<string, CodeWords>> Lists = new(() => CodeWords.Parse(Text("target-codes.tsv")));

    public static CodeWords List(string name) => Lists.Value[name];

    public static string Text(string file)
    {
        using var stream = typeof(TargetImportWords).Assembly.GetManifestResourceStream("SoTay.Words." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
