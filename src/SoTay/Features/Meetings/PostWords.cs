using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings;

/// <summary>Posts of a cell in the field's own words.</summary>
internal static class PostWords
{
    /// <summary>Place of a post, by its words on the roll-call, among those who lead; the secretary first.</summary>
    public static int OrderOf(string remark) => Enum.GetValues<PostKind>().Index().Where(kind => Of(kind.Item) == remark).Select(kind => kind.Index).FirstOrDefault(int.MaxValue);

    public static string Of(PostKind kind) => kind switch
    {
        PostKind.Secretary => "Bí thư",
        PostKind.DeputySecretary => "Phó bí thư",
        PostKind.StandingMember => "Ủy viên ban thường vụ",
        PostKind.CommitteeMember => "Chi ủy viên",
        PostKind.InspectionChair => "Chủ nhiệm ủy ban kiểm tra",
        _ => "Ủy viên ủy ban kiểm tra",
    };
}
