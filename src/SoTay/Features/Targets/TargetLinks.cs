namespace SoTay.Features.Targets;

/// <summary>Addresses of this room.</summary>
public static class TargetLinks
{
    public static string Of(Guid organisation, TargetState? state = null) => $"/organisations/{organisation}/targets" + (state is { } one ? $"?state={one}" : "");

    public static string To(Guid target) => $"/targets/{target}";
}
