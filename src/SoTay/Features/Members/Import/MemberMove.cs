using SoTay.Features.Organisations.Import;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Moves a member to the cell a list names, once the user said that it is a move: from the day of the list on.</summary>
internal sealed class MemberMove(AppDb db, HeadcountChanges counts, ImportOptions options)
{
    public bool Apply(Member member, OrganisationPlace cell, Placement? placement, OrganisationMap map)
    {
        if (member.CellId == cell.Id || placement is null || map[member.CellId] is not { } before) return false;
        Count(member, before, -1);
        Count(member, cell, 1);
        member.CellId = cell.Id;
        var from = options.AsOf > placement.From ? options.AsOf : placement.From.AddDays(1);
        placement.To = from.AddDays(-1);
        db.Add(new Placement { MemberId = member.Id, OrganisationId = cell.Id, Kind = PlacementKind.Permanent, From = from });
        if (!options.DryRun) db.IndexMember(member);
        return true;
    }

    private void Count(Member member, OrganisationPlace cell, int change)
    {
        counts.Add(cell, HeadcountKind.Members, change);
        if (member.Membership == Membership.Official) counts.Add(cell, HeadcountKind.Official, change);
        if (member.Membership == Membership.Probationary) counts.Add(cell, HeadcountKind.Probationary, change);
        if (member.Sex == Sex.Female) counts.Add(cell, HeadcountKind.Female, change);
        if (member.IsExempt) counts.Add(cell, HeadcountKind.Exempt, change);
    }
}
