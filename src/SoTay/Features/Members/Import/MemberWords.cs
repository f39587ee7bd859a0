using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>The headers and code words of member lists, read once from the data beside this file.</summary>
public static class MemberWords
{
    private static readonly Lazy<Dictionary<string, CodeWords>> Lists = new(() => CodeWords.Parse(Text("member-codes.tsv")));

    public static ColumnWords Columns { get; } = ColumnWords.Parse(Text("member-columns.tsv"));

    public static CodeWords List(string name) => Lists.Value[name];

    /// <summary>An enum value from its contract code ("lower-secondary").</summary>
    public static T Code<T>(string code) where T : struct, Enum =>
        Enum.Parse<T>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    internal static string Text(string file)
    {
        using var stream = typeof(MemberWords).Assembly.GetManifestResourceStream("SoTay.Words." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
