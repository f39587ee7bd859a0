namespace SoTay.Features.Members.Admissions;

/// <summary>What courses know of candidates; kept by the room of courses, below.</summary>
public interface ICandidateCourses
{
    /// <summary>The certificate that a candidate got in a course held here, so that it is not typed again; null where there is none.</summary>
    Task<(string Number, DateOnly On, string Course)?> CertificateOfAsync(Guid candidate, CancellationToken cancellation);

    /// <summary>The candidate is no longer considered: numbers of certificates go with the next save, as the name does.</summary>
    Task ForgetAsync(Guid candidate, CancellationToken cancellation);
}
