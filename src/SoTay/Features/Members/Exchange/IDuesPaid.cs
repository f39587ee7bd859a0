namespace SoTay.Features.Members.Exchange;

/// <summary>Up to which month a member's dues are paid; the room of dues knows.</summary>
public interface IDuesPaid
{
    /// <summary>First day of the last month before which nothing is owed and which is paid; null when no dues were kept.</summary>
    Task<DateOnly?> UntilAsync(Guid member, CancellationToken cancellation);
}
