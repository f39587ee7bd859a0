using SoTay.Features.Members.Exchange;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>Guests (sinh hoạt tạm thời from a place outside this store, 208-QĐ/TW): they take part and pay dues here and are counted at home, so they have no status and stand in no form.</summary>
public sealed partial class MemberRecord
{
    public bool IsGuest => Permanent is null && Temporary is not null;

    /// <summary>Somebody new to this store who only stays for a time.</summary>
    /// <param name="until">The last day that the referral gives.</param>
    public static MemberRecord BeginGuest(AppDb db, Member member, Organisation cell, DateOnly on, DateOnly until)
    {
        db.Add(member);
        var record = new MemberRecord(db, member, [], [], []);
        record.Place(PlacementKind.Temporary, cell.Id, on, until);
        record.Settle();
        return record;
    }

    /// <summary>Comes for a time into the record that was closed when the member went to a place outside, or when an earlier stay ended.</summary>
    public Refusal? ComeAsGuest(Organisation cell, DateOnly on, DateOnly until)
    {
        if (!HasLeft) return ExchangeWords.CountedHere(NameOf(Permanent!.OrganisationId));
        if (Temporary is { } open) return MemberRefusals.AlreadyTemporary(NameOf(open.OrganisationId));
        if (LastLeaving is { Kind: not MemberEventKind.TransferredOut } left) return ExchangeWords.LeftOtherwise(MemberLabels.Of(left.Kind));
        if (Placements.Max(row => row.To) is { } last && on <= last) return MemberRefusals.EndBeforeStart(last.AddDays(1));
        Place(PlacementKind.Temporary, cell.Id, on, until);
        Settle();
        return null;
    }
}
