namespace SoTay.Platform.Data.Verification;

/// <summary>
/// One thing that <c>sotay verify</c> proves about a store, in one consistent reading while the product runs.
/// A room registers its own with <c>AddScoped&lt;IStoreCheck, …&gt;()</c>.
/// </summary>
public interface IStoreCheck
{
    /// <summary>What is checked, as the report names it.</summary>
    string Name { get; }

    /// <summary>A sentence for each thing that is not as it must be; nothing when all is well.</summary>
    IAsyncEnumerable<string> FindAsync(AppDb db, CancellationToken cancellation);
}
