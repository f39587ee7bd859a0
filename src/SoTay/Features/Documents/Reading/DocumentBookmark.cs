using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Features.Documents.Reading;

/// <summary>A document that somebody wants to find again; nobody else sees it.</summary>
public sealed class DocumentBookmark
{
    public required Guid AccountId { get; init; }

    public required Guid DocumentId { get; init; }

    public required DateTime MarkedAt { get; init; }
}

internal sealed class DocumentBookmarkMapping : IEntityTypeConfiguration<DocumentBookmark>
{
    public void Configure(EntityTypeBuilder<DocumentBookmark> builder)
    {
        builder.ToTable("DocumentBookmark").HasKey(row => new { row.AccountId, row.DocumentId });
        builder.HasOne<Document>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
