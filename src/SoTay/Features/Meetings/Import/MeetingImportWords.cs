using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Meetings.Import;

/// <summary>The headers and code words of meeting lists, read once from the data beside this file.</summary>
public static class MeetingImportWords
{
    private static readonly Lazy<Dictionary<string, CodeWords>> Lists = new(() => CodeWords.Parse(Text("meeting-codes.tsv")));

    public static CodeWords List(string name) => Lists.Value[name];

    internal static string Text(string file)
    {
        using var stream = typeof(MeetingImportWords).Assembly.GetManifestResourceStream("SoTay.Words." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
