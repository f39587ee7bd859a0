using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Contract names of fields and the words the user knows them by.</summary>
public static class MemberFields
{
    private static readonly Dictionary<string, MemberField> ByName =
        Enum.GetValues<MemberField>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static string NameOf(this MemberField field) =>
        string.Concat(field.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    public static MemberField? Parse(string? name) => name is not null && ByName.TryGetValue(name, out var field) ? field : null;

    /// <summary>A column of a full dossier: known, not kept.</summary>
    public static bool IsRefused(ImportColumn column) => column.Field is ['-', ..] && column.Field != "-ordinal";

    public static string LabelOf(MemberField field) => field switch
    {
        MemberField.OrganisationCode or MemberField.OrganisationName => "chi bộ",
        MemberField.FullName or MemberField.FamilyAndMiddleName or MemberField.GivenName => "họ và tên",
        MemberField.BirthDate or MemberField.BirthDateMale or MemberField.BirthDateFemale => "ngày sinh",
        MemberField.Sex or MemberField.SexMale or MemberField.SexFemale => "giới tính",
        MemberField.Ethnicity => "dân tộc",
        MemberField.Religion => "tôn giáo",
        MemberField.PersonalId => "số định danh",
        MemberField.CardNumber => "số thẻ đảng",
        MemberField.OldCardNumber => "số thẻ đảng cũ",
        MemberField.JoinedOn => "ngày vào Đảng",
        MemberField.OfficialOn => "ngày chính thức",
        MemberField.GeneralEducation => "trình độ học vấn",
        MemberField.ProfessionalLevel => "trình độ chuyên môn",
        MemberField.ScienceTitle => "học hàm",
        MemberField.TheoryLevel => "lý luận chính trị",
        MemberField.Occupation => "nghề nghiệp",
        MemberField.YouthUnion => "đoàn viên",
        MemberField.EnterpriseOwner => "chủ doanh nghiệp",
        MemberField.Phone => "số điện thoại",
        MemberField.PhoneConsent => "đồng ý lưu số điện thoại",
        MemberField.Status => "tình trạng sinh hoạt",
        MemberField.LeftOn => "ngày rời Đảng",
        MemberField.LeftHow => "lý do rời Đảng",
        MemberField.Post => "chức vụ Đảng",
        MemberField.Origin => "dòng gốc",
        _ => "ghi chú"
    };
}
