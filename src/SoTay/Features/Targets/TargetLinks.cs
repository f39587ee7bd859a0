namespace SoTay.Features.Targets;

/// <summary>Addresses of this room.</summary>
public static class TargetLinks
{
    public static string Of(Guid organisation, TargetState? state = null) => $"/organisations/{organisation}/targets" + (state is { } one ? $"?state={one}" : "");

    public static string To(Guid target) => $"/targets/{target}";

    public static string Facts(Guid target) => $"/targets/{target}/facts";

    public static string Division(Guid target, string? fill = null) => $"/targets/{target}/division" + (fill is null ? "" : $"?fill={fill}");

    /// <summary>A new target of an organisation, out of one of its documents where one is named.</summary>
    public static string New(Guid organisation, Guid? document = null) => $"/organisations/{organisation}/targets/establishment" + (document is { } one ? $"?document={one}" : "");
}
