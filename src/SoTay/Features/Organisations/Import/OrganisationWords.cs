using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>The headers and code words of organisation lists, read once from the data beside this file.</summary>
public static class OrganisationWords
{
    private static readonly Lazy<Dictionary<string, CodeWords>> Lists = new(() => CodeWords.Parse(Text("organisation-codes.tsv")));

    public static ColumnWords Columns { get; } = ColumnWords.Parse(Text("organisation-columns.tsv"));

    public static CodeWords List(string name) => Lists.Value[name];

    private static string Text(string file)
    {
        using var stream = typeof(OrganisationWords).Assembly.GetManifestResourceStream("SoTay.Words." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
