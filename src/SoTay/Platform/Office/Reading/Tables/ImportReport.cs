namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>What an import did, or would do: counts of rows, problems, and what was put right without asking.</summary>
public sealed class ImportReport
{
    public required string Kind { get; init; }

    public required string File { get; init; }

    /// <summary>Names of the sheets that rows came from.</summary>
    public string Sheet { get; set; } = "";

    public IReadOnlyList<int> HeaderRows { get; set; } = [];

    public IReadOnlyList<ImportColumn> Columns { get; set; } = [];

    public int Rows { get; set; }
    public int Created { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Rows by outcome, whether or not they were written.</summary>
    public int Held { get; set; }

    public int Asked { get; set; }
    public int Warned { get; set; }

    public List<ImportProblem> Problems { get; } = [];

    public Tally Normalised { get; } = new();

    /// <summary>Rows that were not written: what the rejects file gives back.</summary>
    public HashSet<(string Sheet, int Row)> NotWritten { get; } = [];

    public long Milliseconds { get; set; }

    public void Count(Severity outcome)
    {
        Rows++;
        switch (outcome)
        {
            case Severity.Hold: Held++; break;
            case Severity.Ask: Asked++; break;
            case Severity.Warn: Warned++; break;
        }
    }
}
