using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Documents.Import;

/// <summary>Headers of document lists and the types of documents in words, read once from the data beside this file.</summary>
public static class DocumentWords
{
    private static readonly Lazy<Dictionary<string, CodeWords>> Lists = new(() => CodeWords.Parse(Text("document-codes.tsv")));

    public static CodeWords Types => Lists.Value["type"];

    /// <summary>Type of what comes in from elsewhere and is none of the Party's types: decrees, letters of companies.</summary>
    public const string Other = "VB";

    /// <summary>"Nghị quyết" for NQ; the code itself where it is not on the list.</summary>
    public static string Of(string type) => type == Other ? "Văn bản khác" : Types.Labels.TryGetValue(type, out var words) ? words : type;

    /// <summary>"nghị quyết", within a sentence.</summary>
    public static string Within(string type) => type == "QĐi" ? "quy định" : Of(type).ToLowerInvariant();

    internal static CodeWords List(string name) => Lists.Value[name];

    internal static string Text(string file)
    {
        using var stream = typeof(DocumentWords).Assembly.GetManifestResourceStream("SoTay.Words." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
