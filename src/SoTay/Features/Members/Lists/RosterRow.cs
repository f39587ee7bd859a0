using System.Linq.Expressions;

namespace SoTay.Features.Members.Lists;

/// <summary>One member as a list shows them.</summary>
public sealed record RosterRow(
    Guid Id, string FullName, Sex? Sex, DateOnly? BirthDate, DatePrecision BirthPrecision, DateOnly? JoinedOn, DatePrecision JoinedPrecision,
    DateOnly? OfficialOn, DatePrecision OfficialPrecision, Membership? Membership, bool IsExempt, Guid? CellId, Guid? TemporaryCellId, string? CardLast4)
{
    public static readonly Expression<Func<Member, RosterRow>> From = row => new(
        row.Id, row.FullName, row.Sex, row.BirthDate, row.BirthPrecision, row.JoinedOn, row.JoinedPrecision,
        row.OfficialOn, row.OfficialPrecision, row.Membership, row.IsExempt, row.CellId, row.TemporaryCellId, row.CardLast4);

    public string Birth => MemberLabels.Date(BirthDate, BirthPrecision);

    public string Joined => MemberLabels.Date(JoinedOn, JoinedPrecision);

    public string Official => MemberLabels.Date(OfficialOn, OfficialPrecision);

    /// <summary>Membership and what stands beside it, seen from one cell.</summary>
    public string StatusIn(Guid cell)
    {
        var words = MemberLabels.Of(Membership);
        if (IsExempt) words += ", miễn sinh hoạt";
        if (TemporaryCellId is null) return words;
        return words + (TemporaryCellId == cell && CellId != cell ? ", sinh hoạt tạm thời ở đây" : ", đang sinh hoạt tạm thời nơi khác");
    }
}
