namespace SoTay.Features.Documents;

/// <summary>Addresses of this room.</summary>
public static class DocumentLinks
{
    public const string Bookmarks = "/documents/bookmarks";

    public static string Of(Guid organisation) => $"/organisations/{organisation}/documents";

    /// <summary>The register with those of everything below.</summary>
    public static string Library(Guid organisation) => $"{Of(organisation)}?all=true";

    public static string To(Guid document) => $"/documents/{document}";

    public static string File(Guid document) => $"/documents/{document}/file";

    public static string Text(Guid document) => $"/documents/{document}/text";

    public static string Concretions(Guid document) => $"/documents/{document}/concretions";

    public static string Recipients(Guid document) => $"/documents/{document}/recipients";

    public static string Standing(Guid document) => $"/documents/{document}/standing";

    public static string Arrivals(Guid organisation) => $"{Of(organisation)}/arrivals";

    public static string Drafts(Guid organisation) => $"{Of(organisation)}/drafts";

    public static string Draft(Guid draft) => $"/documents/drafts/{draft}";

    /// <summary>A draft of an organisation that carries out a document above.</summary>
    public static string Answer(Guid organisation, Guid document) => $"{Drafts(organisation)}/answer/{document}";

    public static string DraftText(Guid draft) => $"/documents/drafts/{draft}/text";

    public static string DraftPaper(Guid draft) => $"/documents/drafts/{draft}/paper";

    public static string DraftReview(Guid draft) => $"/documents/drafts/{draft}/review";

    public static string DraftFile(Guid draft, int number) => $"/documents/drafts/{draft}/versions/{number}";

    public static string Issue(Guid draft) => $"/documents/drafts/{draft}/issue";

    public static string Cancellation(Guid document) => $"/documents/{document}/cancellation";
}
