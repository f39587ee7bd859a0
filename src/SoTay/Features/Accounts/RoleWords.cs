using SoTay.Platform.Auth;

namespace SoTay.Features.Accounts;

/// <summary>Roles in the field's own words, and which of a person's roles the first screen speaks to.</summary>
public static class RoleWords
{
    // In the order of who has the most to do.
    private static readonly Role[] Order =
    [
        Role.Secretary, Role.DeputySecretary, Role.CellCommitteeMember, Role.CommuneOffice, Role.CommuneSecretary, Role.ProvinceOffice,
        Role.AssignedObserver, Role.Inspector, Role.Administrator, Role.Member,
    ];

    public static string Of(Role role) => role switch
    {
        Role.Member => "Đảng viên",
        Role.Secretary => "Bí thư",
        Role.DeputySecretary => "Phó bí thư",
        Role.CellCommitteeMember => "Chi ủy viên",
        Role.AssignedObserver => "Cấp ủy viên theo dõi",
        Role.CommuneOffice => "Ban Xây dựng Đảng",
        Role.CommuneSecretary => "Bí thư Đảng ủy",
        Role.ProvinceOffice => "Ban Tổ chức Tỉnh ủy",
        Role.Inspector => "Kiểm tra",
        _ => "Quản trị",
    };

    /// <summary>The grant that the first screen and the frame speak of; null for someone who holds nothing today.</summary>
    public static (Grant Grant, Role Role)? MainOf(Person person)
    {
        foreach (var role in Order)
            if (person.Grants.FirstOrDefault(grant => grant.Role == role.ToString()) is { } grant) return (grant, role);
        return null;
    }
}
