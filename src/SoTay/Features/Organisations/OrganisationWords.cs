namespace SoTay.Features.Organisations;

/// <summary>The field's own words for kinds, types and changes (domain/glossary.md).</summary>
public static class OrganisationWords
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Central => "Cấp Trung ương",
        OrganisationKind.Province => "Đảng bộ tỉnh, thành phố",
        OrganisationKind.Commune => "Đảng bộ xã, phường, đặc khu",
        OrganisationKind.UpperCommittee => "Đảng bộ cấp trên trực tiếp cơ sở",
        OrganisationKind.GrassrootsCommittee => "Đảng bộ cơ sở",
        OrganisationKind.GrassrootsCell => "Chi bộ cơ sở",
        OrganisationKind.Intermediate => "Đảng bộ bộ phận",
        OrganisationKind.Cell => "Chi bộ",
        OrganisationKind.Group => "Tổ đảng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(EconomicKind kind) => kind switch
    {
        EconomicKind.PartyAgency => "Cơ quan Đảng, đoàn thể",
        EconomicKind.StateAgency => "Cơ quan nhà nước",
        EconomicKind.PublicService => "Đơn vị sự nghiệp",
        EconomicKind.School => "Trường học",
        EconomicKind.Health => "Y tế",
        EconomicKind.NonPublicService => "Đơn vị sự nghiệp ngoài công lập",
        EconomicKind.StateEnterprise => "Doanh nghiệp nhà nước",
        EconomicKind.StateOwnedEnterprise => "Doanh nghiệp Nhà nước giữ 100 % vốn",
        EconomicKind.StateMajorityEnterprise => "Doanh nghiệp Nhà nước giữ từ 50 % vốn",
        EconomicKind.StateMinorityEnterprise => "Doanh nghiệp Nhà nước giữ dưới 50 % vốn",
        EconomicKind.PrivateEnterprise => "Doanh nghiệp ngoài nhà nước",
        EconomicKind.JointStockCompany => "Công ty cổ phần",
        EconomicKind.SoleProprietorship => "Doanh nghiệp tư nhân một chủ",
        EconomicKind.LimitedCompany => "Công ty trách nhiệm hữu hạn",
        EconomicKind.Partnership => "Công ty hợp danh",
        EconomicKind.ForeignInvestedEnterprise => "Doanh nghiệp có vốn nước ngoài",
        EconomicKind.ForeignOwnedEnterprise => "Doanh nghiệp 100 % vốn nước ngoài",
        EconomicKind.Cooperative => "Hợp tác xã",
        EconomicKind.ArmedForces => "Lực lượng vũ trang",
        EconomicKind.Army => "Quân đội",
        EconomicKind.Police => "Công an",
        EconomicKind.Residential => "Thôn, bản, tổ dân phố",
        EconomicKind.Abroad => "Tổ chức đảng ở ngoài nước",
        EconomicKind.Other => "Loại hình khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(LocalityKind kind) => kind switch
    {
        LocalityKind.None => "Không gắn địa bàn",
        LocalityKind.Village => "Thôn, bản",
        LocalityKind.Quarter => "Tổ dân phố",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(OrganisationChangeKind kind) => kind switch
    {
        OrganisationChangeKind.Establish => "Thành lập",
        OrganisationChangeKind.Rename => "Đổi tên",
        OrganisationChangeKind.Transfer => "Chuyển giao",
        OrganisationChangeKind.Absorb => "Sáp nhập",
        OrganisationChangeKind.Merge => "Hợp nhất",
        OrganisationChangeKind.Split => "Chia tách",
        OrganisationChangeKind.Dissolve => "Giải thể",
        OrganisationChangeKind.Disband => "Giải tán",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Bí thư of a cell, of a committee: the word depends on where the post is held.</summary>
    public static string Of(PostKind post, OrganisationKind kind)
    {
        var cell = kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
        var body = kind switch
        {
            OrganisationKind.Province => "tỉnh ủy",
            _ when cell => "chi bộ",
            OrganisationKind.Group => "tổ đảng",
            _ => "đảng ủy",
        };
        return (post, kind) switch
        {
            (PostKind.Secretary, OrganisationKind.Group) => "Tổ trưởng tổ đảng",
            (PostKind.DeputySecretary, OrganisationKind.Group) => "Tổ phó tổ đảng",
            (PostKind.Secretary, _) => $"Bí thư {body}",
            (PostKind.DeputySecretary, _) => $"Phó bí thư {body}",
            (PostKind.StandingMember, _) => $"Ủy viên ban thường vụ {body}",
            (PostKind.CommitteeMember, _) => cell ? "Chi ủy viên" : $"{char.ToUpperInvariant(body[0])}{body[1..]} viên",
            (PostKind.InspectionChair, _) => "Chủ nhiệm ủy ban kiểm tra",
            (PostKind.InspectionMember, _) => "Ủy viên ủy ban kiểm tra",
            _ => throw new ArgumentOutOfRangeException(nameof(post)),
        };
    }

    /// <summary>What a renaming changed, in words: only what differs.</summary>
    internal static string Renaming(Organisation before, OrganisationNaming after)
    {
        List<string> parts = [];
        if (before.Name != after.Name) parts.Add($"đổi tên từ {before.Name} thành {after.Name}");
        if (before.Code != after.Code) parts.Add($"đổi mã từ {before.Code} thành {after.Code}");
        if (before.Kind != after.Kind) parts.Add($"chuyển từ {Of(before.Kind).ToLowerInvariant()} thành {Of(after.Kind).ToLowerInvariant()}");
        var text = string.Join(", ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    internal static string Ending(OrganisationChangeKind kind, string? successor) => kind switch
    {
        OrganisationChangeKind.Absorb => $"Sáp nhập vào {successor}",
        OrganisationChangeKind.Merge => $"Hợp nhất thành {successor}",
        OrganisationChangeKind.Split => "Chia thành các tổ chức mới",
        OrganisationChangeKind.Disband => "Giải tán",
        _ when successor is not null => $"Giải thể, {successor} tiếp nhận",
        _ => "Giải thể",
    };
}
