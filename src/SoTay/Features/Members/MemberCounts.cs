using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>What one member adds to the head-counts of the cell of permanent placement and of all above it.</summary>
public static class MemberCounts
{
    /// <summary>The counts that a member stands in today; none after leaving.</summary>
    public static IEnumerable<HeadcountKind> KindsOf(Member member)
    {
        if (member.CellId is null) yield break;
        yield return HeadcountKind.Members;
        if (member.Membership == Membership.Official) yield return HeadcountKind.Official;
        if (member.Membership == Membership.Probationary) yield return HeadcountKind.Probationary;
        if (member.Sex == Sex.Female) yield return HeadcountKind.Female;
        if (member.IsExempt) yield return HeadcountKind.Exempt;
    }

    extension(AppDb db)
    {
        /// <summary>Puts the head-counts right with the next save, given where the member was counted before the change.</summary>
        public void Recount(Counted before, Member after)
        {
            var now = Counted.Of(after);
            if (before.Cell == now.Cell)
            {
                foreach (var kind in now.Kinds.Except(before.Kinds)) db.Count(now.Cell!.Value, kind, 1);
                foreach (var kind in before.Kinds.Except(now.Kinds)) db.Count(before.Cell!.Value, kind, -1);
                return;
            }

            foreach (var kind in before.Kinds) db.Count(before.Cell!.Value, kind, -1);
            foreach (var kind in now.Kinds) db.Count(now.Cell!.Value, kind, 1);
        }
    }
}
