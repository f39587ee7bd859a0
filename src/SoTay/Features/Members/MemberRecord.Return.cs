using SoTay.Features.Members.Exchange;
using SoTay.Features.Organisations;
using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>Back from a place outside this store.</summary>
public sealed partial class MemberRecord
{
    /// <summary>
    /// Comes back with a referral into the record that was closed when the member went to a place outside: nobody has two records. Counted here again from that day;
    /// the place outside counted the member in between. So does a guest whose home moves here: the stay ends.
    /// </summary>
    /// <param name="official">Recognised while away; null when it is not known.</param>
    public Refusal? ComeBack(Organisation cell, DateOnly? on, string referral, PartialDate? official, DateOnly today)
    {
        if (!HasLeft) return Paths.PathRefusals.NotLeft;
        if (LastLeaving is { Kind: not MemberEventKind.TransferredOut } left) return ExchangeWords.LeftOtherwise(MemberLabels.Of(left.Kind));
        if (on is not { } from) return MemberRefusals.DateMissing;
        if (from > today) return MemberRefusals.InFuture(from);
        if (!cell.IsCell || cell.IsEnded) return MemberRefusals.NotACell;
        if (Placements.Where(row => row.Kind == PlacementKind.Permanent).Max(row => row.To) is { } last && from <= last) return ExchangeWords.BackTooEarly(last);
        if (Member.OfficialOn is null && official is { } known) (Member.OfficialOn, Member.OfficialPrecision) = (known.Date, known.Precision);
        if (Temporary is { } stay) stay.To = from.AddDays(-1) < stay.From ? stay.From : from.AddDays(-1);
        Place(PlacementKind.Permanent, cell.Id, from);
        Open(Member.OfficialOn is null ? MemberStatusKind.Probationary : MemberStatusKind.Official, from, referral);
        Arrive(referral);
        Settle();
        return null;
    }
}
