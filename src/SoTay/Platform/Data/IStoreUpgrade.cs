namespace SoTay.Platform.Data;

/// <summary>What a room puts right after a migration, beyond what SQL can say. Found in the program like the mappings; may run again without harm.</summary>
public interface IStoreUpgrade
{
    Task RunAsync(AppDb db, CancellationToken cancellation);
}
