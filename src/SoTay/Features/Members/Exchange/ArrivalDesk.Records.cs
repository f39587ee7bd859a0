using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;
using SoTay.Platform;

namespace SoTay.Features.Members.Exchange;

/// <summary>What a file makes of the record of a member: a new one, the old one opened again, or a stay for a time.</summary>
public sealed partial class ArrivalDesk
{
    private static (MemberRecord?, Refusal?) Back(MemberRecord record, Organisation cell, DateOnly on, TransferContent content, DateOnly today)
    {
        PartialDate? official = PartialDate.TryParse(IsoDates.Typed(content.Member!.Official) ?? "", out var day) ? day : null;
        return record.ComeBack(cell, on, content.Number!, official, today) is { } no ? (null, no) : (record, null);
    }

    private async Task<(MemberRecord?, Refusal?)> NewAsync(Organisation cell, DateOnly on, TransferContent content, CancellationToken cancellation)
    {
        var (member, refusal) = await MemberAsync(content.Member!, cancellation);
        if (member is null) return (null, refusal);
        var record = MemberRecord.Begin(db, member, cell, on);
        record.Arrive(content.Number!);
        return (record, null);
    }

    /// <summary>Takes part here, is counted by the sender: no status, no badges, no codes.</summary>
    private async Task<(MemberRecord?, Refusal?)> GuestAsync(MemberRecord? known, Organisation cell, DateOnly on, TransferContent content, CancellationToken cancellation)
    {
        var until = content.Until!.Value;
        if (on > until) return (null, ExchangeWords.AfterUntil(until));
        if (known is not null) return known.ComeAsGuest(cell, on, until) is { } no ? (null, no) : (known, null);
        var (member, refusal) = await MemberAsync(content.Member! with { Codes = null }, cancellation);
        return member is null ? (null, refusal) : (MemberRecord.BeginGuest(db, member, cell, on, until), null);
    }

    private async Task<(Member?, Refusal?)> MemberAsync(PersonContent person, CancellationToken cancellation)
    {
        var member = new Member { FullName = "" };
        var cards = new SealedDetails { Card = person.Card, OldCard = person.OldCard };
        // Looked for among the same people before; a number taken since is said as by hand.
        if ((await cards.CheckAsync(db, cipher, member.Id, cancellation)).FirstOrDefault() is { } taken) return (null, taken with { Field = null });
        ContentCheck.Details(person).WriteTo(member);
        cards.WriteTo(member, cipher);
        return (member, null);
    }

    /// <summary>What comes with a home: exemption, badges, times outside the Party, codes; what the record knows already stays.</summary>
    private async Task<Refusal?> MoveInAsync(MemberRecord record, Organisation cell, DateOnly on, TransferContent content, string byName, DateTime at, DateOnly today, CancellationToken cancellation)
    {
        var (person, member) = (content.Member!, record.Member);
        if (person.ExemptSince is not null && record.OpenOf(MemberStatusKind.Exempt) is null && record.Exempt(on, person.ExemptGround, content.Number, today) is { } no) return no;
        if (member.StatisticsSealed is null && person.Codes is { } codes) member.StatisticsSealed = cipher.Seal(codes.ToText());
        member.CeremonyOn ??= person.Ceremony;
        await GiveBadgesAsync(member.Id, cell.Id, person, byName, at, cancellation);
        var known = OutgoingFiles.Outside(record).Concat(await db.OutsideTimes.Where(row => row.MemberId == member.Id).Select(row => new OutsideContent(row.From, row.To)).ToListAsync(cancellation)).ToHashSet();
        foreach (var time in (person.Outside ?? []).Distinct().Where(time => !known.Contains(time)))
            db.Add(new OutsideTime { MemberId = member.Id, OrganisationId = cell.Id, From = time.From, To = time.To });
        return null;
    }

    private async Task GiveBadgesAsync(Guid member, Guid cell, PersonContent person, string byName, DateTime at, CancellationToken cancellation)
    {
        var known = await db.BadgeAwards.Where(row => row.MemberId == member).Select(row => row.Years).ToListAsync(cancellation);
        foreach (var badge in (person.Badges ?? []).Where(badge => !known.Contains(badge.Years)))
            db.Add(new BadgeAward { MemberId = member, OrganisationId = cell, Years = badge.Years, On = badge.On, Ground = BadgeGround.Before, ByName = byName, At = at });
    }
}
