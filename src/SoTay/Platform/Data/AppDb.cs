using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Platform.Audit;

namespace SoTay.Platform.Data;

/// <summary>
/// The whole model. Rooms add their tables through <see cref="IEntityTypeConfiguration{T}"/> beside the entity
/// and their sets through extension properties, so that the ground floor names no room.
/// </summary>
public abstract class AppDb(DbContextOptions options) : DbContext(options)
{
    private readonly List<Func<CancellationToken, Task>> _withSave = [];
    private Actor? _actor;
    private string? _reason;

    /// <summary>The clock of the product: a record of the audit shows the same time as the work that it tells of.</summary>
    internal TimeProvider Time { get; } =
        options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>Whose change is being saved, for what is written down beside it.</summary>
    internal string AuthorName => _actor?.Name ?? "";

    /// <summary>Work that belongs to the same transaction as the next save, such as a roll-up change.</summary>
    public void WithSave(Func<CancellationToken, Task> work) => _withSave.Add(work);

    /// <summary>
    /// Saves rows, their audit records and whatever was queued by <see cref="WithSave"/> in one transaction.
    /// Throws <see cref="DbUpdateConcurrencyException"/> when somebody changed a row in between.
    /// </summary>
    public async Task SaveAsync(Actor actor, string? reason = null, CancellationToken cancellation = default)
    {
        (_actor, _reason) = (actor, reason);
        try { await SaveChangesAsync(cancellation); }
        finally { (_actor, _reason) = (null, null); _withSave.Clear(); }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // What needs no database is done before the turn, and the tracker looks for changes once instead of at every question to it.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            AuditTrail.RaiseVersions(this);
            var changes = AuditChange.In(ChangeTracker);
            using var turn = Database.CurrentTransaction is null ? await TurnAsync(cancellationToken) : null;
            // SQLite: EF begins IMMEDIATE, so the reads of the chain head below cannot be overtaken by another writer.
            await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
            await AuditTrail.AppendAsync(this, changes, _actor, _reason, alone: own is not null, cancellationToken);
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            ChangeTracker.AutoDetectChangesEnabled = true;
            var queued = _withSave.ToArray();
            _withSave.Clear();
            foreach (var work in queued) await work(cancellationToken);
            if (queued.Length > 0) rows += await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            return rows;
        }
        finally { ChangeTracker.AutoDetectChangesEnabled = true; }
    }

    /// <summary>Waits for the turn to write, where only one can write at a time. A save does so itself; a frequent write beside it (ExecuteUpdate) should.</summary>
    public virtual ValueTask<IDisposable?> TurnAsync(CancellationToken cancellation) => ValueTask.FromResult<IDisposable?>(null);

    /// <summary>A pooled context goes back without work that was queued and never saved.</summary>
    public override ValueTask DisposeAsync()
    {
        _withSave.Clear();
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        _withSave.Clear();
        base.Dispose();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
}
