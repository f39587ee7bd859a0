namespace SoTay.Features.Members.Records;

/// <summary>Yearly grades for a member's record; the room of reviews knows them.</summary>
public interface IMemberGrades
{
    Task<IReadOnlyList<RecordEntry>> OfAsync(Guid member, CancellationToken cancellation);
}
