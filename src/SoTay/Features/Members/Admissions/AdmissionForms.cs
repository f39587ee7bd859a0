using SoTay.Features.Members.Import;

namespace SoTay.Features.Members.Admissions;

/// <summary>A form of the path: its code and caption are data (their numbering may have moved in 38-HD/BTCTW), in <c>admission-papers.tsv</c>.</summary>
/// <param name="IsRequired">The step does not go on without it.</param>
public sealed record AdmissionForm(CandidateStage Step, string Code, string Caption, bool IsRequired);

public static class AdmissionForms
{
    /// <summary>What a new member writes after the ceremony; it stays paper like the others.</summary>
    public const string MemberCv = "1-HSĐV";

    public static IReadOnlyList<AdmissionForm> All { get; } =
        [.. MemberWords.Text("admission-papers.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(Read)];

    public static IEnumerable<AdmissionForm> Of(CandidateStage step) => All.Where(form => form.Step == step);

    private static AdmissionForm Read(string line) => line.Split('\t') is [var step, var code, var caption, var required]
        ? new(Enum.Parse<CandidateStage>(step), code, caption, required == "required")
        : throw new InvalidOperationException($"admission-papers.tsv: four columns, not “{line}”.");
}
