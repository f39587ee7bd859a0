using SoTay.Platform;

namespace SoTay.Features.Awards;

/// <summary>A proposal as a person types it.</summary>
public sealed class AwardInput
{
    public AwardKind? Kind { get; set; }

    public string? Ground { get; set; }

    public int? Year { get; set; }

    /// <summary>The organisation that is to decide.</summary>
    public Guid? Giver { get; set; }

    /// <summary>Words by which people and units below are looked for.</summary>
    public string? Find { get; set; }

    /// <summary>Members and organisations.</summary>
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>A vote of a sealed meeting of the cell that proposes.</summary>
    public Guid? Vote { get; set; }

    public Refusal? Check(DateOnly today) =>
        Kind is null ? AwardRefusals.KindMissing
        : string.IsNullOrWhiteSpace(Ground) ? AwardRefusals.GroundMissing
        : Ground.Trim().Length > Award.GroundLimit ? AwardRefusals.TooLong("Thành tích", Award.GroundLimit, "Ground")
        : Year is not { } year || year > today.Year || year < 1930 ? AwardRefusals.YearWrong(today.Year)
        : Giver is null ? AwardRefusals.GiverMissing
        : Chosen.Count == 0 ? AwardRefusals.NobodyChosen : null;
}

/// <summary>Somebody or some organisation that may be commended.</summary>
/// <param name="Cell">The member's cell; null of an organisation.</param>
public sealed record AwardSubject(Guid Id, string Name, string Facts, Guid? Cell = null);
