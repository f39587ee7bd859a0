namespace SoTay.Platform.Auth;

/// <summary>Knows what lies below what, so that a grant at one organisation can be asked about another.</summary>
public interface IScopeTree
{
    /// <summary>The organisation itself and all that stands above it today.</summary>
    ValueTask<IReadOnlySet<Guid>> AboveAsync(Guid organisation, CancellationToken cancellation);

    /// <summary>What stands directly above, for an ended organisation what stood there last; null at the top.</summary>
    ValueTask<Guid?> SuperiorAsync(Guid organisation, CancellationToken cancellation);
}
