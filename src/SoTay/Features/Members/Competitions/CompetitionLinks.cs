namespace SoTay.Features.Members.Competitions;

/// <summary>Addresses of competitions.</summary>
public static class CompetitionLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/competitions";

    public static string New(Guid organisation) => $"/organisations/{organisation}/competitions/new";

    public static string To(Guid competition) => $"/competitions/{competition}";

    public static string Edit(Guid competition) => $"/competitions/{competition}/edit";

    public static string Marks(Guid competition, Guid? examiner = null) => $"/competitions/{competition}/marks{(examiner is { } one ? $"?examiner={one}" : "")}";

    public static string Paper(Guid competition, CompetitionPaper paper) => $"/competitions/{competition}/file?paper={paper}";
}
