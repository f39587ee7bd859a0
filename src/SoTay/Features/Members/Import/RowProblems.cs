using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Collects what there is to tell about the row being read.</summary>
public sealed class RowProblems(string sheet, Func<MemberField, string> letters)
{
    private readonly List<ImportProblem> found = [];

    public int Row { get; private set; }

    public IReadOnlyList<ImportProblem> Found => found;

    public Severity? Worst => found.Count == 0 ? null : found.Max(p => p.Severity);

    public void Start(int row)
    {
        Row = row;
        found.Clear();
    }

    public bool Has(MemberField field) => found.Exists(p => p.Field == field.NameOf());

    public bool HasKind(string kind) => found.Exists(p => p.Kind == kind);

    /// <param name="field">The field it is about.</param>
    /// <param name="kind">Kind of the contract.</param>
    /// <param name="severity">What it does to the row.</param>
    /// <param name="say">Sentence without the row number, which is put in front.</param>
    /// <param name="raw">What stands in the cell.</param>
    /// <param name="suggestion">What was probably meant.</param>
    /// <param name="related">Another row it is about.</param>
    public void Add(MemberField field, string kind, Severity severity, string say, string? raw = null, string? suggestion = null, int? related = null) =>
        found.Add(new ImportProblem(sheet, Row, letters(field), field.NameOf(), kind, severity, $"Dòng {Row}: {say}", raw, suggestion, related));
}
