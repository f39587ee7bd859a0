namespace SoTay.Features.Members.Records;

/// <summary>A room below that keeps something about a member and shows it among the points of the record.</summary>
public interface ITellsOfMembers
{
    Task<IReadOnlyList<RecordEntry>> OfAsync(Guid member, CancellationToken cancellation);
}
