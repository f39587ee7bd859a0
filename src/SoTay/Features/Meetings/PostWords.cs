using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings;

/// <summary>Posts of a cell in the field's own words.</summary>
internal static class PostWords
{
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
