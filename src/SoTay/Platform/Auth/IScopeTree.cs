namespace SoTay.Platform.Auth;

/// <summary>Knows what lies below what, so that a grant at one organisation can be asked about another.</summary>
public interface IScopeTree
{
    /// <summary>True when one of the holders is the target or stands above it today.</summary>
    ValueTask<bool> CoversAsync(IReadOnlyList<Guid> holders, Guid target, CancellationToken cancellation);
}
