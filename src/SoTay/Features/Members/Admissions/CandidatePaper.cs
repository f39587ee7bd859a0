using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Admissions;

/// <summary>One line of the checklist: the form is there, with its number and date. Neither its content nor a scan of it is kept.</summary>
public sealed class CandidatePaper : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CandidateId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Code of the form, as in <see cref="AdmissionForms"/>.</summary>
    public required string Code { get; init; }

    public string Number { get; set; } = "";

    public DateOnly? On { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CandidateId;
}

/// <summary>A line of the checklist as it comes from the form.</summary>
public sealed class PaperMark
{
    public string Code { get; set; } = "";

    public bool Present { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }
}
