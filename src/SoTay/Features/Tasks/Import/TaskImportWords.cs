using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Tasks.Import;

/// <summary>Headers and code words of lists of tasks, read once from the data beside this file.</summary>
internal static class TaskImportWords
{
    private static readonly Lazy<Dictionary<string, CodeWords>> Lists = new(() => CodeWords.Parse(Text("task-codes.tsv")));

    public static CodeWords List(string name) => Lists.Value[name];

    /// <summary>The state as the list writes it: <c>in-progress</c>.</summary>
    public static string Code(WorkTaskState state) => state is WorkTaskState.InProgress ? "in-progress" : state.ToString().ToLowerInvariant();

    public static WorkTaskState? State(string? code) => code is null ? null : Enum.Parse<WorkTaskState>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static string Text(string file)
    {
        using var stream = typeof(TaskImportWords).Assembly.GetManifestResourceStream("SoTay.Words." + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
