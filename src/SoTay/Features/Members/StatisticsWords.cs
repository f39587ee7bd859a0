namespace SoTay.Features.Members;

/// <summary>Levels of the statistics in words (members.md section 8).</summary>
public static class StatisticsWords
{
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

    public static string Of(ScienceTitle title) => title switch
    {
        ScienceTitle.None => "Không có",
        ScienceTitle.AssociateProfessor => "Phó giáo sư",
        _ => "Giáo sư",
    };

    public static string Of(TheoryLevel level) => level switch
    {
        TheoryLevel.None => "Chưa học",
        TheoryLevel.Elementary => "Sơ cấp",
        TheoryLevel.Intermediate => "Trung cấp",
        TheoryLevel.Advanced => "Cao cấp",
        _ => "Cử nhân",
    };
}
