namespace SoTay.Features.Documents;

/// <summary>Addresses of this room.</summary>
public static class DocumentLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/documents";

    public static string To(Guid document) => $"/documents/{document}";

    public static string File(Guid document) => $"/documents/{document}/file";

    public static string Cancellation(Guid document) => $"/documents/{document}/cancellation";
}
