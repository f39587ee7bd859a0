namespace SoTay.Features.Members.Admissions;

/// <summary>Puts the words of a form into a Word file in the layout of official papers; kept by the room of documents, below. It is handed out, never kept.</summary>
public interface IAdmissionPapers
{
    Task<byte[]> WriteAsync(AdmissionPaper paper, CancellationToken cancellation);
}

/// <param name="Issuer">The organisation in whose name it stands.</param>
/// <param name="ByStandingCommittee">Its standing committee signs.</param>
/// <param name="Type">Code of its type in the symbol: <c>NQ</c>, <c>QĐ</c>.</param>
/// <param name="Number">Its symbol where it has one; else number and day stay open for the pen.</param>
public sealed record AdmissionPaper(
    Guid Issuer, bool ByStandingCommittee, string Type, string Title, string Subject, string Number, DateOnly On,
    IReadOnlyList<string> Basis, IReadOnlyList<string> Lines, IReadOnlyList<string> Recipients);
