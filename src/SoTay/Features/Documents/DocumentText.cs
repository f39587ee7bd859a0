using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Features.Documents;

/// <summary>The words of a document's file as they were read from it; made from the file once, never written by hand.</summary>
public sealed class DocumentText
{
    public required Guid DocumentId { get; init; }

    public required string Words { get; init; }
}

internal sealed class DocumentTextMapping : IEntityTypeConfiguration<DocumentText>
{
    public void Configure(EntityTypeBuilder<DocumentText> builder)
    {
        builder.ToTable("DocumentText").HasKey(row => row.DocumentId);
        builder.HasOne<Document>().WithOne().HasForeignKey<DocumentText>(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
