using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Codes of the contract and the words beside them.</summary>
internal static class FigureWords
{
    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Central => "Trung ương",
        OrganisationKind.Province => "Đảng bộ tỉnh, thành phố",
        OrganisationKind.Commune => "Đảng bộ xã, phường, đặc khu",
        OrganisationKind.UpperCommittee => "Đảng bộ cấp trên trực tiếp cơ sở",
        OrganisationKind.GrassrootsCommittee => "Đảng bộ cơ sở",
        OrganisationKind.GrassrootsCell => "Chi bộ cơ sở",
        OrganisationKind.Intermediate => "Đảng bộ bộ phận",
        OrganisationKind.Cell => "Chi bộ trực thuộc",
        _ => "Tổ đảng",
    };

    public static string Of(EconomicKind kind) => kind switch
    {
        EconomicKind.PartyAgency => "Cơ quan Đảng, Mặt trận, đoàn thể",
        EconomicKind.StateAgency => "Cơ quan Nhà nước",
        EconomicKind.PublicService => "Đơn vị sự nghiệp",
        EconomicKind.School => "Trường học",
        EconomicKind.Health => "Y tế",
        EconomicKind.StateEnterprise => "Doanh nghiệp nhà nước",
        EconomicKind.PrivateEnterprise => "Doanh nghiệp ngoài nhà nước",
        EconomicKind.Cooperative => "Hợp tác xã",
        EconomicKind.ArmedForces => "Quân đội, công an",
        EconomicKind.Residential => "Khu dân cư",
        _ => "Loại hình khác",
    };

    public static string Of(GeneralEducation level) => level switch
    {
        GeneralEducation.Literate => "Biết đọc, biết viết",
        GeneralEducation.Primary => "Tiểu học",
        GeneralEducation.LowerSecondary => "Trung học cơ sở",
        _ => "Trung học phổ thông",
    };

    public static string Of(ProfessionalLevel level) => level switch
    {
        ProfessionalLevel.None => "Chưa qua đào tạo",
        ProfessionalLevel.Technical => "Công nhân kỹ thuật, sơ cấp",
        ProfessionalLevel.Intermediate => "Trung cấp",
        ProfessionalLevel.College => "Cao đẳng",
        ProfessionalLevel.University => "Đại học",
        ProfessionalLevel.Master => "Thạc sĩ",
        _ => "Tiến sĩ",
    };

    /// <summary>Bachelor is reported with advanced.</summary>
    public static string Of(TheoryLevel level) => level switch
    {
        TheoryLevel.None => "Chưa học lý luận chính trị",
        TheoryLevel.Elementary => "Lý luận chính trị sơ cấp",
        TheoryLevel.Intermediate => "Lý luận chính trị trung cấp",
        _ => "Lý luận chính trị cao cấp, cử nhân",
    };

    /// <summary>"PrivateEnterprise" is <c>private-enterprise</c>.</summary>
    public static string Code<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
    }
}
