using SoTay.Features.Members.Import;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Fields of the importer as the mapping shows them.</summary>
internal static class ColumnWordsFor
{
    public static string Of(MemberField field) => field switch
    {
        MemberField.PersonalId => "Chỉ để đối chiếu, không lưu số",
        MemberField.JoinedOn => "Ngày quyết định kết nạp",
        MemberField.OrganisationCode => "Mã chi bộ",
        MemberField.OrganisationName => "Chi bộ sinh hoạt",
        MemberField.Note => "Không lưu (lời tự do)",
        MemberField.FamilyAndMiddleName => "Họ và tên đệm",
        MemberField.GivenName => "Tên",
        MemberField.SexMale => "Giới tính: đánh dấu nam",
        MemberField.SexFemale => "Giới tính: đánh dấu nữ",
        MemberField.BirthDateMale => "Ngày sinh, nam",
        MemberField.BirthDateFemale => "Ngày sinh, nữ",
        _ => Upper(MemberFields.LabelOf(field)),
    };

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
