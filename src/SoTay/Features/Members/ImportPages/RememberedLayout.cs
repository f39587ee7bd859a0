using SoTay.Platform.Data;

namespace SoTay.Features.Members.ImportPages;

/// <summary>How the columns of a layout were understood last time, so that the next file of this kind needs no hand.</summary>
public sealed class RememberedLayout : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string Layout { get; init; }

    public required string Columns { get; set; }

    public int Version { get; set; }
}
