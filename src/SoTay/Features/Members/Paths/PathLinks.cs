namespace SoTay.Features.Members.Paths;

/// <summary>Addresses of the paths.</summary>
public static class PathLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/paths";

    /// <summary>What can be opened for a member, and what was.</summary>
    public static string OfMember(Guid member) => $"/members/{member}/paths";

    public static string New(Guid member, PathKind kind) => $"/members/{member}/paths/new?kind={kind}";

    public static string To(Guid path) => $"/paths/{path}";

    /// <summary>A paper of the path as a Word file.</summary>
    public static string Paper(Guid path, string form) => $"/paths/{path}/file?form={form}";
}
