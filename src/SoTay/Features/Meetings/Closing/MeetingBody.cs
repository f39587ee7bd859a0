using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings.Closing;

/// <summary>
/// In whose name the papers of a meeting speak: a cell, its committee, its congress, or a committee above cells (domain rules:
/// documents, sections 3 and 4). Document symbol, head, recipients and signature follow from it.
/// </summary>
internal sealed record MeetingBody(OrganisationKind Unit, MeetingKind Kind, string Name, string Superior)
{
    private PaperIssuer Issuing { get; } = new(Unit, Kind switch
    {
        MeetingKind.Congress => IssuingBody.Congress,
        MeetingKind.StandingCommittee => IssuingBody.StandingCommittee,
        _ => IssuingBody.Unit,
    }, Name, Superior);

    /// <summary>Issuer code of the symbol: <c>CB</c>, <c>ĐH</c>, <c>ĐU</c>, <c>TU</c>, <c>TW</c>.</summary>
    public string Code => Issuing.Code;

    /// <summary>Who issues, as the head of the paper names it.</summary>
    public string Issuer => Issuing.Words;

    /// <summary>"chi bộ", "ban thường vụ": who decides.</summary>
    public string Words => Kind switch
    {
        MeetingKind.Committee => "chi ủy",
        MeetingKind.StandingCommittee => "ban thường vụ",
        MeetingKind.FullCommittee => "ban chấp hành",
        MeetingKind.Conference => "hội nghị",
        MeetingKind.Congress => "đại hội",
        _ => "chi bộ",
    };

    /// <summary>"đảng viên", "ủy viên ban thường vụ": who sits in it.</summary>
    public string Members => Kind switch
    {
        MeetingKind.Committee => "chi ủy viên",
        MeetingKind.StandingCommittee => "ủy viên ban thường vụ",
        MeetingKind.FullCommittee or MeetingKind.Conference => "ủy viên ban chấp hành",
        _ => "đảng viên",
    };

    /// <summary>Whom the notice asks.</summary>
    public string Invited => Kind switch
    {
        MeetingKind.Conference => $"Các đồng chí {Members}; bí thư các tổ chức đảng trực thuộc",
        _ when Kind.DecidesAsCommittee => $"Các đồng chí {Members}",
        _ => "Toàn thể đảng viên chi bộ",
    };

    /// <summary>"sinh hoạt", "họp": what a paper calls it.</summary>
    public string Gathering => Kind is MeetingKind.Congress ? "đại hội" : Kind.DecidesAsCommittee ? "cuộc họp" : "buổi sinh hoạt";

    /// <summary>Only a cell scores its meetings.</summary>
    public bool IsScored => !Kind.DecidesAsCommittee && Kind is not MeetingKind.Congress;

    public List<string> Recipients() => [.. new[] { Superior, Kind.DecidesAsCommittee ? $"Các đồng chí {Members}" : "Đảng viên chi bộ", Kind is MeetingKind.Conference ? "Các tổ chức đảng trực thuộc" : "", Kept }.Where(line => line.Length > 0)];

    /// <summary>Where one copy stays.</summary>
    public string Kept => Issuing.Kept;

    /// <summary>Where the papers are issued.</summary>
    public string Place => Issuing.Place;

    /// <summary>The congress signs through its chair, others through their secretary.</summary>
    public PaperSignature Decision(bool hasCommittee, string? secretary, string? chair) => Issuing.Signature(hasCommittee, Kind is MeetingKind.Congress ? chair : secretary);

    /// <summary>The notice is signed by who calls, before there is a congress.</summary>
    public PaperSignature Call(bool hasCommittee, string? secretary) =>
        Kind is MeetingKind.Congress ? PaperSignature.ForCell(hasCommittee, secretary) : Decision(hasCommittee, secretary, null);
}
