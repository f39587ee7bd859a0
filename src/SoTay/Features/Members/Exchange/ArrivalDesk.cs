using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Exchange;

/// <summary>The receiving side: reads the file of another installation, takes the member in by the way by hand, answers with a receipt.</summary>
public sealed partial class ArrivalDesk(AppDb db, FieldCipher cipher, SignedFiles files, PolicyBook policies, MemberTies ties)
{
    /// <summary>What the file says, waiting to be taken in; nothing is in the roster yet.</summary>
    public async Task<(Arrival? Arrival, Refusal? Refusal)> ReadAsync(byte[] bytes, Guid unit, DateOnly today, string byName, DateTime at, CancellationToken cancellation)
    {
        var (file, refusal) = await files.ReadAsync(bytes, TransferContent.Format, cancellation);
        if (file is null) return (null, refusal);
        if (ExchangeJson.Read<TransferContent>(file.Content) is not { } content) return (null, ExchangeWords.Unreadable);
        if (ContentCheck.Of(content, await policies.ForAsync(unit, today, cancellation), today) is { } wrong) return (null, wrong);
        if (await TwiceAsync(file.From.Fingerprint, content, cancellation) is { } twice) return (null, twice);
        var arrival = new Arrival
        {
            OrganisationId = unit, Sender = file.From.Fingerprint, SenderName = file.From.Name, TransferId = content.Transfer, ReferralNumber = content.Number!.Trim(), IssuedOn = content.IssuedOn,
            FromPlace = content.FromPlace!.Trim(), Kind = content.Kind!.Value, Until = content.Kind is PlacementKind.Temporary ? content.Until : null, FullName = ContentCheck.Details(content.Member!).FullName!.Trim(), Sealed = cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(content, ExchangeJson.Options)), WasSealed = file.WasSealed,
            ReadAt = at, ByName = byName,
        };
        db.Add(arrival);
        return (arrival, null);
    }

    /// <summary>Null once it is settled.</summary>
    public TransferContent? ContentOf(Arrival arrival) => arrival.Sealed is { } box && cipher.TryOpen(box) is { } text ? ExchangeJson.Read<TransferContent>(System.Text.Encoding.UTF8.GetBytes(text)) : null;

    public async Task<IReadOnlyList<SamePerson>> SameAsync(Arrival arrival, CancellationToken cancellation) =>
        ContentOf(arrival) is { Member: { } member } ? await SamePerson.FindAsync(db, cipher, member, cancellation) : [];

    /// <summary>Takes the member in from a day: a new record, or the old one of the same person. What is changed waits for the save.</summary>
    /// <param name="same">The record that is the same person; null for somebody new to this store.</param>
    /// <param name="editsAt">Whether the person who takes in keeps the roster at a cell.</param>
    public async Task<Refusal?> TakeAsync(Arrival arrival, Organisation? cell, DateOnly? on, Guid? same, Func<Guid, ValueTask<bool>> editsAt, DateOnly today, string byName, DateTime at, CancellationToken cancellation)
    {
        if (arrival.State is not ArrivalState.Waiting) return ExchangeWords.Settled(arrival);
        if (ContentOf(arrival) is not { Member: not null } content) return ExchangeWords.Unreadable;
        var known = same is { } id ? await MemberRecord.LoadAsync(db, id, cancellation) : null;
        if (same is not null && known is null) return ExchangeWords.PersonNotChosen;
        if (arrival.Kind is PlacementKind.Permanent && known is { HasLeft: false }) return await JoinAsync(arrival, known, editsAt, byName, at);
        if (cell is not { IsCell: true, IsEnded: false } || !await editsAt(cell.Id)) return ExchangeWords.CellMissing;
        if (on is not { } day) return MemberRefusals.DateMissing;
        if (day > today) return MemberRefusals.InFuture(day);
        if (day < arrival.IssuedOn) return ExchangeWords.BeforeIssue(arrival.IssuedOn);
        var (record, refusal) = arrival.Kind is PlacementKind.Temporary ? await GuestAsync(known, cell, day, content, cancellation)
            : known is not null ? Back(known, cell, day, content, today) : await NewAsync(cell, day, content, cancellation);
        if (record is null) return refusal;
        if (arrival.Kind is PlacementKind.Permanent && await MoveInAsync(record, cell, day, content, byName, at, today, cancellation) is { } no) return no;
        record.Keep();
        await ties.FollowAsync([record.Member.Id], cancellation);
        return arrival.Take(record.Member.Id, cell.Id, day, byName, at);
    }

    /// <summary>The signed answer to the sender.</summary>
    public async Task<byte[]> ReceiptAsync(Arrival arrival, CancellationToken cancellation)
    {
        var content = new ReceiptContent(arrival.TransferId, arrival.ReferralNumber, arrival.State is ArrivalState.Taken, arrival.TakenOn, arrival.CellId is { } cell ? await db.PlaceWordsAsync(cell, cancellation) : null,
            arrival.Reason.Length > 0 ? arrival.Reason : null, VietnamClock.DateOf(arrival.SettledAt!.Value));
        return files.Write(ReceiptContent.Format, await db.InstallationNameAsync(cancellation), JsonSerializer.SerializeToUtf8Bytes(content, ExchangeJson.Options), await db.TrustedAsync(arrival.Sender, cancellation));
    }

    private async Task<Refusal?> TwiceAsync(string sender, TransferContent content, CancellationToken cancellation)
    {
        var (number, place, year) = (content.Number!.Trim(), content.FromPlace!.Trim(), content.IssuedOn.Year);
        if (await db.Arrivals.AsNoTracking().FirstOrDefaultAsync(row => row.Sender == sender && row.TransferId == content.Transfer, cancellation) is { } file) return ExchangeWords.SameFile(file);
        return await db.Arrivals.AsNoTracking().FirstOrDefaultAsync(row => row.Sender == sender && row.ReferralNumber == number && row.FromPlace == place && row.IssuedOn.Year == year && row.State != ArrivalState.Returned, cancellation)
            is { } other ? ExchangeWords.SameNumber(other) : null;
    }

    // Somebody wrote the member in by hand before the file came: nothing is counted again, the sender is told the day from which it is.
    private static async Task<Refusal?> JoinAsync(Arrival arrival, MemberRecord here, Func<Guid, ValueTask<bool>> editsAt, string byName, DateTime at)
    {
        var placed = here.Permanent!;
        if (!await editsAt(placed.OrganisationId)) return ExchangeWords.HereElsewhere("một chi bộ khác");
        var since = here.Events.Where(row => row.Kind == MemberEventKind.TransferredIn && row.On >= arrival.IssuedOn).Max(row => (DateOnly?)row.On) ?? placed.From;
        return arrival.Take(here.Member.Id, placed.OrganisationId, since < arrival.IssuedOn ? arrival.IssuedOn : since, byName, at);
    }
}
