using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;

namespace SoTay.Features.Documents.Papers;

/// <summary>Who issues a paper: head, place, signature and where its copy stays follow from it (domain rules: documents, sections 3 and 4).</summary>
/// <param name="Name">Name of the organisation: <c>Đảng bộ phường Đông Sơn</c>.</param>
/// <param name="Superior">Name of the organisation above; empty where there is none.</param>
public sealed record PaperIssuer(OrganisationKind Unit, IssuingBody Body, string Name, string Superior)
{
    public bool IsOfCell => Unit is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;

    /// <summary>Issuer code of the symbol: <c>CB</c>, <c>ĐH</c>, <c>ĐU</c>, <c>TU</c>, <c>TW</c>.</summary>
    public string Code => Body.Code(Unit);

    /// <summary>As the head of the paper names it: <c>Đảng ủy phường Đông Sơn</c> where the organisation is <c>Đảng bộ phường Đông Sơn</c>.</summary>
    public string Words
    {
        get
        {
            if (Body is IssuingBody.Congress) return $"Đại hội {Name}";
            if (IsOfCell) return Name;
            (string Lead, string Committee)[] names = Unit is OrganisationKind.Province
                ? [("Đảng bộ tỉnh ", "Tỉnh ủy "), ("Đảng bộ thành phố ", "Thành ủy "), ("Đảng bộ ", "Đảng ủy ")] : [("Đảng bộ ", "Đảng ủy ")];
            foreach (var (lead, committee) in names)
                if (Name.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return committee + Name[lead.Length..];
            return Name;
        }
    }

    /// <summary>Where one copy stays.</summary>
    public string Kept => IsOfCell ? "Lưu chi bộ" : Unit is OrganisationKind.Commune or OrganisationKind.Province ? "Lưu Văn phòng" : "Lưu đảng ủy";

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

    /// <summary>The congress signs through its chair; a committee above cells in its own name; a cell as <see cref="PaperSignature.ForCell"/> says.</summary>
    /// <param name="hasCommittee">True where a cell has a <i>chi ủy</i>.</param>
    /// <param name="signer">The secretary; of a congress its chair.</param>
    public PaperSignature Signature(bool hasCommittee, string? signer) => Body switch
    {
        IssuingBody.Congress => new("T/M ĐẠI HỘI", "CHỦ TỌA", signer),
        IssuingBody.StandingCommittee => new("T/M BAN THƯỜNG VỤ", "BÍ THƯ", signer),
        _ when IsOfCell => PaperSignature.ForCell(hasCommittee, signer),
        _ => new(Words switch
        {
            var name when name.StartsWith("Tỉnh ủy", StringComparison.Ordinal) => "T/M TỈNH ỦY",
            var name when name.StartsWith("Thành ủy", StringComparison.Ordinal) => "T/M THÀNH ỦY",
            _ => "T/M ĐẢNG ỦY",
        }, "BÍ THƯ", signer),
    };
}
