using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Badges;

/// <summary>The list of a ceremony as a paper to hand in; the room of documents knows how papers look.</summary>
public interface IBadgeList
{
    Task<byte[]> WriteAsync(Organisation unit, DateOnly ceremony, DateOnly today, IReadOnlyList<BadgeLine> lines, CancellationToken cancellation);
}
