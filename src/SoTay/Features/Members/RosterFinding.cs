using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>One entry of the clean-up list: something wrong, doubtful or missing in the roster, until it is mended or set aside.</summary>
public sealed class RosterFinding : IVersioned
{
    public const int SourceLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The committee whose office cleans up.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The member it is about; null for a row that was not written.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Problem kind of the contract, such as <c>birth_missing</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>hold</c>, <c>ask</c> or <c>warn</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>The sentence the office reads.</summary>
    public required string Say { get; init; }

    /// <summary>Where it came from: file, sheet and row.</summary>
    public string Source { get; init; } = "";

    public required DateTime FoundAt { get; init; }

    public DateTime? SettledAt { get; set; }

    /// <summary>How it was settled, and by whom.</summary>
    public string? Settlement { get; set; }

    public int Version { get; set; }

    /// <summary>Mended, or set aside: how and by whom, so that the next reader need not ask again.</summary>
    public Refusal? Settle(string by, string? how, DateTime at)
    {
        if (SettledAt is not null) return FindingRefusals.SettledAlready;
        if (string.IsNullOrWhiteSpace(how)) return FindingRefusals.HowMissing;
        (SettledAt, Settlement) = (at, $"{how.Trim()} ({by})");
        return null;
    }
}
