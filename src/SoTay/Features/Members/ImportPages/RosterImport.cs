using System.Text.Json;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.ImportPages;

/// <summary>One file that an office brought: what was understood of it, what was answered, and what came of it.</summary>
public sealed class RosterImport : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string FileName { get; init; }

    /// <summary>Print of the headers, under which the columns are remembered.</summary>
    public required string Layout { get; init; }

    public required DateTime BroughtAt { get; init; }

    public required string BroughtBy { get; init; }

    /// <summary>The day the list was true.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Changed columns: letters to field (JSON); null while the product's own reading stands.</summary>
    public string? Columns { get; set; }

    /// <summary>Rows the person said yes to (JSON list of sheet and row).</summary>
    public string? Accepted { get; set; }

    /// <summary>Everyone listed agreed to have the telephone number kept.</summary>
    public bool PhonesWithConsent { get; set; }

    /// <summary>The last reading or writing (<see cref="ImportSummary"/>).</summary>
    [Unspoken]
    public string? Summary { get; set; }

    public DateTime? WrittenAt { get; set; }

    public DateTime? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    /// <summary>The job that read or wrote it last.</summary>
    public Guid? JobId { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public ImportSummary? Read() => Summary is null ? null : JsonSerializer.Deserialize<ImportSummary>(Summary);

    public IReadOnlyDictionary<string, string?>? ChosenColumns() => Columns is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?>>(Columns);

    public IReadOnlySet<(string Sheet, int Row)> AcceptedRows() =>
        (Accepted is null ? [] : JsonSerializer.Deserialize<List<AcceptedRow>>(Accepted)!).Select(row => (row.Sheet, row.Row)).ToHashSet();

    public void Accept(IEnumerable<(string Sheet, int Row)> rows) =>
        Accepted = JsonSerializer.Serialize(AcceptedRows().Union(rows).Select(row => new AcceptedRow(row.Sheet, row.Row)));

    private sealed record AcceptedRow(string Sheet, int Row);
}
