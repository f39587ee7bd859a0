using SoTay.Platform.Audit;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>How a list is to be taken in; the same for pages, jobs and the command line.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the file as the user knows it.</summary>
    public required string File { get; init; }

    /// <summary>The day the list was true; judged against and counted from.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who imports, for the audit.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Nothing outside this organisation's subtree is read or changed; null = the whole store.</summary>
    public string? Under { get; init; }

    public string? Sheet { get; init; }

    /// <summary>Everything but the writing.</summary>
    public bool DryRun { get; init; }

    /// <summary>The user says yes to every question: rows that would be asked about are written.</summary>
    public bool AcceptAsked { get; init; }

    /// <summary>The user's own mapping: column letters to field, or to nothing.</summary>
    public IReadOnlyDictionary<string, string?>? Mapping { get; init; }

    /// <summary>The importing office states that everyone listed agreed to have the telephone number kept.</summary>
    public bool PhonesWithConsent { get; init; }

    /// <summary>Told every few thousand rows how many are done.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Rows that the user looked at and said yes to, one by one.</summary>
    public IReadOnlySet<(string Sheet, int Row)>? AcceptedRows { get; init; }

    /// <summary>The brought file that this import answers for: what it writes is noted under it, so that it can be undone.</summary>
    public Guid? Brought { get; init; }

    /// <summary>Whether this row is written, given its outcome and what the user answered about it.</summary>
    public bool Writes(Severity? outcome, string sheet, int row) =>
        Writes(outcome) || (outcome is Severity.Ask && AcceptedRows?.Contains((sheet, row)) == true);

    /// <summary>Whether a row of this outcome is written.</summary>
    public bool Writes(Severity? outcome) => outcome is not Severity.Hold && (outcome is not Severity.Ask || AcceptAsked);
}
