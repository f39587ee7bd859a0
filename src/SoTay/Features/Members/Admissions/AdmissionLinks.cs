namespace SoTay.Features.Members.Admissions;

/// <summary>Addresses of the admissions.</summary>
public static class AdmissionLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/admissions";

    public static string New(Guid organisation) => $"/organisations/{organisation}/admissions/new";

    /// <summary>Probationers of the roster whose path is taken up at their ceremony.</summary>
    public static string Probationers(Guid organisation) => $"/organisations/{organisation}/admissions/probationers";

    public static string To(Guid candidate) => $"/admissions/{candidate}";

    /// <summary>A form of the path as a Word file.</summary>
    public static string Handout(Guid candidate, string form) => $"/admissions/{candidate}/file?form={Uri.EscapeDataString(form)}";
}
