using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    private static readonly string[] Names = ["Nguyễn Văn Ân", "Vi Thị Bích", "Tẩn Kim Công", "Hoàng Thị Dung", "Lý Đình Cường", "Bàn Thị Thanh Hảo", "Lương Văn Hùng", "Cà Văn Khải", "Triệu Văn Linh", "Nguyễn Thị Hồng Phượng"];

    /// <summary>An official (or probationary) member placed in a cell since it began.</summary>
    public async Task<Member> MemberAsync(Organisation cell, string? name = null, Membership membership = Membership.Official, bool exempt = false) => await app.InDbAsync(async db =>
    {
        var member = Enter(db, cell, name, membership, exempt);
        await db.SaveAsync(Maker);
        return member;
    });

    private Member Enter(AppDb db, Organisation cell, string? name = null, Membership membership = Membership.Official, bool exempt = false)
    {
        var number = Next();
        var member = new Member
        {
            Id = Key(), FullName = name ?? Names[number % Names.Length], Sex = number % 2 == 0 ? Sex.Female : Sex.Male, BirthDate = new DateOnly(1970, 1, 1).AddDays(number * 37),
            JoinedOn = new DateOnly(2010, 5, 19), OfficialOn = membership == Membership.Official ? new DateOnly(2011, 5, 19) : null,
            Membership = membership, IsExempt = exempt, CellId = cell.Id,
        };
        db.AddRange(member,
            new Placement { MemberId = member.Id, OrganisationId = cell.Id, Kind = PlacementKind.Permanent, From = Beginning },
            new MemberStatusPeriod
            {
                MemberId = member.Id, OrganisationId = cell.Id, From = Beginning,
                Kind = membership == Membership.Official ? MemberStatusKind.Official : MemberStatusKind.Probationary,
            });
        if (exempt) db.Add(new MemberStatusPeriod { MemberId = member.Id, OrganisationId = cell.Id, Kind = MemberStatusKind.Exempt, From = Beginning });
        db.IndexMember(member);
        db.Count(cell.Id, HeadcountKind.Members, 1);
        db.Count(cell.Id, membership == Membership.Official ? HeadcountKind.Official : HeadcountKind.Probationary, 1);
        if (member.Sex == Sex.Female) db.Count(cell.Id, HeadcountKind.Female, 1);
        if (exempt) db.Count(cell.Id, HeadcountKind.Exempt, 1);
        return member;
    }
}
