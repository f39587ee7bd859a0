namespace SoTay.Features.Members;

/// <summary>Corrections of what was written down; the statuses that rest on the dates follow them.</summary>
public sealed partial class MemberRecord
{
    /// <summary>Takes over details that passed <see cref="MemberDetails.Check"/>.</summary>
    public void Correct(MemberDetails details)
    {
        var (joined, official) = (Member.JoinedOn, Member.OfficialOn);
        details.WriteTo(Member);
        if (IsGuest) Settle();
        if (HasLeft) return;
        if (Member.OfficialOn is { } now && now != official) FollowOfficial(now);
        if (Member.JoinedOn is { } since && since != joined && Statuses.FirstOrDefault(row => row.Kind == MemberStatusKind.Probationary) is { } probation
            && (probation.To is null || since <= probation.To)) probation.From = since;
        Settle();
    }

    private void FollowOfficial(DateOnly now)
    {
        var probation = Statuses.LastOrDefault(row => row.Kind == MemberStatusKind.Probationary);
        if (OpenOf(MemberStatusKind.Official) is { } open) open.From = now;
        else Open(MemberStatusKind.Official, now, "");
        if (probation is null) return;
        if (probation.From >= now) probation.From = now.AddDays(-1);
        probation.To = now.AddDays(-1);
    }
}
