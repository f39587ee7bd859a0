namespace SoTay.Features.Members.TakingBack;

/// <summary>A room below that writes things down on the ground of where a member is and in which status, and so has a word when a decision is taken back.</summary>
public interface IRestsOnRecords
{
    /// <summary>Rows of these that name the member are put right by <see cref="FollowAsync"/> and stand in nobody's way.</summary>
    IReadOnlyCollection<Type> Follows => [];

    /// <summary>What rests on the decision: in the way, or worth knowing before.</summary>
    Task<IReadOnlyList<RestingFact>> FindAsync(RecordReturn back, CancellationToken cancellation);

    /// <summary>Puts right what rests on it, in the transaction of the taking back; adds its changes to the context, the caller saves.</summary>
    Task FollowAsync(RecordReturn back, CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>A record as it stands once a decision is taken back.</summary>
/// <param name="Since">The first day on which something is different.</param>
/// <param name="MadeAt">When the decision was written down: what is older does not rest on it.</param>
/// <param name="Cells">Cells whose rosters change, or in which it was decided.</param>
public sealed record RecordReturn(Guid Member, DateOnly Since, DateTime MadeAt, IReadOnlyCollection<Guid> Cells, IReadOnlyList<Placement> Placements, IReadOnlyList<MemberStatusPeriod> Statuses);

/// <summary>Something that rests on a decision, in a sentence, with the page on which it is dealt with or read.</summary>
/// <param name="Blocks">It has to be dealt with before; else it is told only.</param>
public sealed record RestingFact(string Say, string Link, string LinkWords, bool Blocks = true);
