using SoTay.Features.Organisations;

namespace SoTay.Features.Members;

/// <summary>Posts in the field's own words.</summary>
public static class MemberPosts
{
    public static string Words(PostKind kind) => kind switch
    {
        PostKind.Secretary => "Bí thư",
        PostKind.DeputySecretary => "Phó bí thư",
        PostKind.StandingMember => "Ủy viên ban thường vụ",
        PostKind.CommitteeMember => "Cấp ủy viên",
        PostKind.InspectionChair => "Chủ nhiệm ủy ban kiểm tra",
        _ => "Ủy viên ủy ban kiểm tra",
    };
}
