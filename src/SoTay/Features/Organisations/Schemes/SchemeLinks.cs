namespace SoTay.Features.Organisations.Schemes;

/// <summary>Addresses of schemes.</summary>
public static class SchemeLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/schemes";

    public static string New(Guid organisation) => $"/organisations/{organisation}/schemes/new";

    public static string To(Guid scheme) => $"/schemes/{scheme}";

    public static string Facts(Guid scheme) => $"/schemes/{scheme}/facts";

    public static string File(Guid scheme) => $"/schemes/{scheme}/file";

    public static string Step(Guid scheme, OrganisationChangeKind kind) => $"/schemes/{scheme}/step?kind={kind}";

    /// <summary>Changes a drafted step in its place.</summary>
    public static string Edit(Guid scheme, SchemeStep step) => $"{Step(scheme, step.Kind)}&edit={step.Id}";

    public static string Appointments(Guid scheme, Guid step) => $"/schemes/{scheme}/appointments/{step}";
}
