namespace SoTay.Features.Meetings.Visits;

/// <summary>Addresses of visits.</summary>
public static class VisitLinks
{
    public const string Mine = "/visits";

    public static string Own(Guid visit) => $"/visits/{visit}";

    /// <summary>Coverage by committee member.</summary>
    public static string Of(Guid organisation) => $"/organisations/{organisation}/visits";

    /// <summary>Coverage by cell.</summary>
    public static string Cells(Guid organisation) => $"/organisations/{organisation}/visited-cells";

    /// <summary>The visits behind a figure.</summary>
    public static string List(Guid organisation) => $"/organisations/{organisation}/visit-list";
}
