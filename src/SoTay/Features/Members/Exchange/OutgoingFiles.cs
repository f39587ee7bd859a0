using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Records;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;

namespace SoTay.Features.Members.Exchange;

/// <summary>The sending side: makes the file of a referral, reads the receipt that comes back.</summary>
public sealed class OutgoingFiles(AppDb db, FieldCipher cipher, SignedFiles files, IDuesPaid dues)
{
    /// <summary>The file of a referral; what is sealed in the roster goes along only sealed for the receiver. The reading is put into the next save.</summary>
    public async Task<byte[]> WriteAsync(MemberTransfer transfer, Actor actor, CancellationToken cancellation)
    {
        var to = transfer.FiledFor is { } key ? await db.TrustedAsync(key, cancellation) ?? throw new InvalidOperationException("The receiver of the file is no longer trusted.") : null;
        var record = (await MemberRecord.LoadAsync(db, transfer.MemberId, cancellation))!;
        var content = new TransferContent(transfer.Id, transfer.ReferralNumber, transfer.IssuedOn, transfer.DueOn, await db.PlaceWordsAsync(transfer.FromId, cancellation), transfer.Place, transfer.Kind, transfer.Until,
            transfer.Kind is PlacementKind.Permanent ? await PersonAsync(record, to is not null, cancellation) : await GuestAsync(record, to is not null, cancellation));
        AuditTrail.Note(db, actor, record.Member.AuditStream, to is null ? "Member.filed" : MemberReads.Sealed, record.Member.Id, reason: $"tệp chuyển sinh hoạt {transfer.ReferralNumber}, {to?.Name ?? "mang tay"}");
        return files.Write(TransferContent.Format, await db.InstallationNameAsync(cancellation), JsonSerializer.SerializeToUtf8Bytes(content, ExchangeJson.Options), to);
    }

    /// <summary>
    /// Closes the referral by the receipt of the place that it names: the member leaves on the day on which that place began to count, or stays. Of a temporary one the
    /// member goes on being counted here.
    /// </summary>
    public async Task<Refusal?> ReceiveAsync(MemberTransfer transfer, byte[] bytes, DateOnly today, string byName, DateTime at, CancellationToken cancellation)
    {
        if (transfer.FiledAt is null) return ExchangeWords.NoFileYet;
        var (file, refusal) = await files.ReadAsync(bytes, ReceiptContent.Format, cancellation);
        if (file is null) return refusal;
        if (ExchangeJson.Read<ReceiptContent>(file.Content) is not { } receipt) return ExchangeWords.Unreadable;
        if (receipt.Transfer != transfer.Id) return ExchangeWords.OtherReceipt;
        if (transfer.FiledFor is { } wanted && wanted != file.From.Fingerprint) return ExchangeWords.OtherReceiver;
        if (!receipt.Taken) return transfer.End(TransferState.Returned, Cut(receipt.Reason), file.From.Name, at);
        if (receipt.TakenOn is not { } on) return ExchangeWords.Unreadable;
        if (on < transfer.IssuedOn) return ExchangeWords.ReceiptBeforeIssue(on, transfer.IssuedOn);
        if (on > today) return ExchangeWords.ReceiptAhead(on);
        if (transfer is { State: TransferState.Taken, TakenOn: { } known } && known != on) return ExchangeWords.OtherDay(known, on);
        if (await MemberRecord.LoadAsync(db, transfer.MemberId, cancellation) is not { } record) return ExchangeWords.OtherReceipt;
        if (transfer.Take(record, null, on, today, $"{byName}, giấy báo của {file.From.Name}", at) is { } no) return no with { Field = "Upload" };
        record.Keep();
        return null;
    }

    private static string Cut(string? reason) => string.IsNullOrWhiteSpace(reason) ? "Nơi đến gửi trả" : reason.Length > MemberTransfer.ReasonLimit ? reason[..MemberTransfer.ReasonLimit] : reason;

    private async Task<PersonContent> PersonAsync(MemberRecord record, bool isSealed, CancellationToken cancellation)
    {
        var (member, id) = (record.Member, record.Member.Id);
        var told = await db.OutsideTimes.AsNoTracking().Where(row => row.MemberId == id).Select(row => new OutsideContent(row.From, row.To)).ToListAsync(cancellation);
        var badges = await db.BadgeAwards.AsNoTracking().Where(row => row.MemberId == id).OrderBy(row => row.Years).Select(row => new BadgeContent(row.Years, row.On)).ToListAsync(cancellation);
        var exempt = record.OpenOf(MemberStatusKind.Exempt);
        return new(member.FullName, member.Sex, IsoDates.Write(member.BirthDate, member.BirthPrecision), IsoDates.Write(member.JoinedOn, member.JoinedPrecision), await CeremonyAsync(member, cancellation),
            IsoDates.Write(member.OfficialOn, member.OfficialPrecision), exempt?.From, exempt?.GroundCode, [.. told.Union(Outside(record)).OrderBy(time => time.From)], isSealed ? cipher.TryOpen(member.CardSealed) : null,
            isSealed ? cipher.TryOpen(member.OldCardSealed) : null, member.CardLast4, badges, Month(await dues.UntilAsync(id, cancellation)),
            isSealed && cipher.TryOpen(member.StatisticsSealed) is { } codes ? Listed(MemberStatistics.FromText(codes)) : null);
    }

    /// <summary>Of a member who stays away for a time only what the roll-call and the dues of a guest need; the rest stays at home, which goes on counting.</summary>
    private async Task<PersonContent> GuestAsync(MemberRecord record, bool isSealed, CancellationToken cancellation)
    {
        var member = record.Member;
        return new(member.FullName, member.Sex, IsoDates.Write(member.BirthDate, member.BirthPrecision), IsoDates.Write(member.JoinedOn, member.JoinedPrecision), await CeremonyAsync(member, cancellation),
            IsoDates.Write(member.OfficialOn, member.OfficialPrecision), null, null, [], isSealed ? cipher.TryOpen(member.CardSealed) : null, isSealed ? cipher.TryOpen(member.OldCardSealed) : null, member.CardLast4, [],
            Month(await dues.UntilAsync(member.Id, cancellation)), null);
    }

    private async Task<DateOnly?> CeremonyAsync(Member member, CancellationToken cancellation) => member.CeremonyOn
        ?? await db.Candidates.Where(row => row.MemberId == member.Id && row.DecidedOn == member.JoinedOn).Select(row => row.CeremonyOn).FirstOrDefaultAsync(cancellation);

    private static string? Month(DateOnly? month) => month?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    // From the day after striking off, resignation or expulsion to the day before restoration or admission anew.
    internal static List<OutsideContent> Outside(MemberRecord record) =>
        [.. from left in record.Events
            where left.Kind is MemberEventKind.StruckOff or MemberEventKind.Resigned or MemberEventKind.Expelled
            let back = record.Events.Where(row => row.Kind is MemberEventKind.Restored or MemberEventKind.Admitted && row.On > left.On).Min(row => (DateOnly?)row.On)
            where back > left.On.AddDays(1)
            select new OutsideContent(left.On.AddDays(1), back.Value.AddDays(-1))];

    // What the list of an office brought in its own words is no code and stays here.
    private static MemberStatistics Listed(MemberStatistics codes) => codes with
    {
        Ethnicity = ContentCheck.Known("ethnicity", codes.Ethnicity) ? codes.Ethnicity : null,
        Religion = ContentCheck.Known("religion", codes.Religion) ? codes.Religion : null,
        Occupation = ContentCheck.Known("occupation", codes.Occupation) ? codes.Occupation : null,
    };
}

internal static class ExchangePlaces
{
    extension(AppDb db)
    {
        /// <summary>"Chi bộ bản Pá Khoang, Đảng bộ xã Mường Phăng".</summary>
        public async Task<string> PlaceWordsAsync(Guid cell, CancellationToken cancellation)
        {
            var names = await (from above in db.OrganisationAncestors.AsNoTracking()
                               where above.DescendantId == cell && above.To == null && above.Depth <= 2
                               join unit in db.Organisations on above.AncestorId equals unit.Id
                               orderby above.Depth
                               select unit.Name).ToListAsync(cancellation);
            var words = string.Join(", ", names);
            return words.Length <= MemberTransfer.PlaceLimit ? words : words[..MemberTransfer.PlaceLimit];
        }

        /// <summary>This installation calls itself by its uppermost organisation.</summary>
        public async Task<string> InstallationNameAsync(CancellationToken cancellation) =>
            await db.Organisations.AsNoTracking().Where(row => row.ParentId == null && row.EndedOn == null).OrderBy(row => row.Code).Select(row => row.Name).FirstOrDefaultAsync(cancellation) ?? "Sổ Tay";
    }
}
