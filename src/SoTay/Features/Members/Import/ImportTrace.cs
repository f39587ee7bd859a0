using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Notes what an import writes, in the transaction that writes it, so that it can be undone as a whole.</summary>
internal sealed class ImportTrace(AppDb db, Guid import)
{
    /// <summary>Only what a page brought is traced; the command line writes without a way back.</summary>
    public static ImportTrace? For(AppDb db, ImportOptions options) => options is { Brought: { } import, DryRun: false } ? new(db, import) : null;

    public RosterImportChange Of(NewMember made) => new()
    {
        ImportId = import, Table = nameof(Member), RowId = made.Member.Id, MemberId = made.Member.Id,
        Rows = 1 + (made.AwayPlacement is null ? 0 : 1) + made.Statuses.Count + made.Posts.Count + (made.Left is null ? 0 : 1),
    };

    /// <summary>Notes the rows that the next save adds or changes.</summary>
    public void Note()
    {
        var written = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Where(entry => entry.Entity is Member or Placement or MemberStatusPeriod or Post or RosterFinding).ToList();
        db.AddRange(written.ConvertAll(Of));
    }

    private RosterImportChange Of(EntityEntry entry)
    {
        var changed = entry.State is EntityState.Modified;
        return new()
        {
            ImportId = import, Table = entry.Metadata.ClrType.Name, RowId = (Guid)entry.Property("Id").CurrentValue!, MemberId = MemberOf(entry.Entity),
            Version = ((IVersioned)entry.Entity).Version + (changed ? 1 : 0), Before = changed ? JsonSerializer.Serialize(Replaced(entry)) : null,
        };
    }

    private static Dictionary<string, object?> Replaced(EntityEntry entry) =>
        entry.Properties.Where(property => property.IsModified).ToDictionary(property => property.Metadata.Name, property => property.OriginalValue);

    private static Guid? MemberOf(object row) => row switch
    {
        Member member => member.Id,
        Placement placement => placement.MemberId,
        MemberStatusPeriod status => status.MemberId,
        Post post => post.MemberId,
        _ => ((RosterFinding)row).MemberId,
    };
}
