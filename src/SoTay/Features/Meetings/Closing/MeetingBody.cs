using SoTay.Features.Meetings.Papers;
using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings.Closing;

/// <summary>
/// In whose name the papers of a meeting speak: a cell, its committee, its congress, or a committee above cells (domain rules:
/// documents, sections 3 and 4). Document symbol, head, recipients and signature follow from it.
/// </summary>
internal sealed record MeetingBody(OrganisationKind Unit, MeetingKind Kind, string Name, string Superior)
{
    private bool IsOfCell => Unit is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;

    /// <summary>Issuer code of the symbol: <c>CB</c>, <c>ĐH</c>, <c>ĐU</c>, <c>TU</c>, <c>TW</c>.</summary>
    public string Code => Unit switch
    {
        _ when Kind is MeetingKind.Congress => "ĐH",
        _ when IsOfCell => "CB",
        OrganisationKind.Province => "TU",
        OrganisationKind.Central => "TW",
        _ => "ĐU",
    };

    /// <summary>Who issues, as the head of the paper names it: <c>Đảng ủy phường Đông Sơn</c> where the organisation is <c>Đảng bộ phường Đông Sơn</c>.</summary>
    public string Issuer
    {
        get
        {
            if (Kind is MeetingKind.Congress) return $"Đại hội {Name}";
            if (IsOfCell) return Name;
            (string Lead, string Committee)[] names = Unit is OrganisationKind.Province
                ? [("Đảng bộ tỉnh ", "Tỉnh ủy "), ("Đảng bộ thành phố ", "Thành ủy "), ("Đảng bộ ", "Đảng ủy ")] : [("Đảng bộ ", "Đảng ủy ")];
            foreach (var (lead, committee) in names)
                if (Name.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return committee + Name[lead.Length..];
            return Name;
        }
    }

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
    public string Kept => IsOfCell ? "Lưu chi bộ" : Unit is OrganisationKind.Commune or OrganisationKind.Province ? "Lưu Văn phòng" : "Lưu đảng ủy";

    /// <summary>The congress signs through its chair; a committee above cells in its own name; a cell as <see cref="PaperSignature.ForCell"/> says.</summary>
    public PaperSignature Decision(bool hasCommittee, string? secretary, string? chair) => Kind switch
    {
        MeetingKind.Congress => new("T/M ĐẠI HỘI", "CHỦ TỌA", chair),
        MeetingKind.StandingCommittee => new("T/M BAN THƯỜNG VỤ", "BÍ THƯ", secretary),
        _ when IsOfCell => PaperSignature.ForCell(hasCommittee, secretary),
        _ => new(Issuer switch
        {
            var name when name.StartsWith("Tỉnh ủy", StringComparison.Ordinal) => "T/M TỈNH ỦY",
            var name when name.StartsWith("Thành ủy", StringComparison.Ordinal) => "T/M THÀNH ỦY",
            _ => "T/M ĐẢNG ỦY",
        }, "BÍ THƯ", secretary),
    };

    /// <summary>The notice is signed by who calls, before there is a congress.</summary>
    public PaperSignature Call(bool hasCommittee, string? secretary) =>
        Kind is MeetingKind.Congress ? PaperSignature.ForCell(hasCommittee, secretary) : Decision(hasCommittee, secretary, null);

    /// <summary>A cell issues its papers where its superior sits, "Đảng bộ phường Đông Sơn" in Đông Sơn; a commune or a province in its own place.</summary>
    public string Place
    {
        get
        {
            var name = Superior.Length > 0 && Unit is not (OrganisationKind.Commune or OrganisationKind.Province) ? Superior : Name;
            foreach (var lead in new[] { "Chi bộ ", "Đảng bộ ", "Đảng ủy ", "tỉnh ", "thành phố ", "phường ", "xã ", "đặc khu ", "cơ sở " })
                if (name.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) name = name[lead.Length..];
            return name;
        }
    }
}
