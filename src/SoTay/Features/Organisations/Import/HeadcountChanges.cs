using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Import;

/// <summary>Gathers what an import adds to the counts of each organisation and of all above it, and writes each count once.</summary>
public sealed class HeadcountChanges
{
    private readonly Dictionary<(Guid Organisation, HeadcountKind Kind), int> changes = [];

    public void Add(OrganisationPlace at, HeadcountKind kind, int change)
    {
        foreach (var place in at.Line)
            CollectionsMarshal.GetValueRefOrAddDefault(changes, (place.Id, kind), out _) += change;
    }

    public async Task WriteAsync(AppDb db, CancellationToken cancellation)
    {
        foreach (var some in changes.Where(c => c.Value != 0).Chunk(200))
        {
            var values = new List<object>();
            var rows = new List<string>();
            foreach (var ((organisation, kind), change) in some)
            {
                rows.Add($"({{{values.Count}}}, {{{values.Count + 1}}}, {{{values.Count + 2}}})");
                values.AddRange([db.KeyValue(organisation), kind.ToString(), change]);
            }

            // Only numbers of parameters stand in the text.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"""
                INSERT INTO "Headcount" ("OrganisationId", "Kind", "Value") VALUES {string.Join(", ", rows)}
                ON CONFLICT ("OrganisationId", "Kind") DO UPDATE SET "Value" = "Headcount"."Value" + excluded."Value"
                """, values, cancellation);
#pragma warning restore EF1002
        }

        changes.Clear();
    }
}
