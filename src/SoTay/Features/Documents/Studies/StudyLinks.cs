namespace SoTay.Features.Documents.Studies;

public static class StudyLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/studies";

    public static string To(Guid organisation, Guid study) => $"{Of(organisation)}/{study}";

    public static string Questions(Guid organisation, Guid study) => $"{To(organisation, study)}/questions";

    public static string Recipients(Guid organisation, Guid study) => $"{To(organisation, study)}/recipients";

    /// <summary>Outline, questions for the discussion and deadline of the study of a document at an organisation; a new one where there is none.</summary>
    public static string Outline(Guid organisation, Guid document) => $"{DocumentLinks.Of(organisation)}/outlines/{document}";

    /// <summary>The member's own page.</summary>
    public static string Own(Guid study) => $"/studies/{study}";
}
