using System.Text.Json;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Everything that a row about an unknown person becomes.</summary>
internal sealed class NewMember
{
    public required Member Member { get; init; }

    public required OrganisationPlace Cell { get; init; }

    public required Placement Placement { get; init; }

    /// <summary>Where the member is active for a time, inside the tree.</summary>
    public OrganisationPlace? Away { get; private set; }

    public Placement? AwayPlacement { get; private set; }

    public List<MemberStatusPeriod> Statuses { get; } = [];

    public List<Post> Posts { get; } = [];

    public MemberEvent? Left { get; private set; }

    public static NewMember Of(MemberRow row, MemberKeys keys, OrganisationPlace cell, OrganisationPlace? away, FieldCipher cipher, ImportOptions options)
    {
        var member = new Member { FullName = row.FullName, Sex = row.Sex, Membership = row.Membership, CellId = cell.Id };
        (member.BirthDate, member.BirthPrecision) = row.Birth.Stored();
        (member.JoinedOn, member.JoinedPrecision) = row.Joined.Stored();
        (member.OfficialOn, member.OfficialPrecision) = row.Official.Stored();
        member.SealNumbers(row, keys, cipher);
        member.IsExempt = row.Status == "exempt";
        var statistics = row.Statistics();
        if (statistics != new MemberStatistics()) member.StatisticsSealed = cipher.Seal(statistics.ToText());
        if (row.Phone is not null && (row.PhoneConsent || options.PhonesWithConsent)) member.PhoneSealed = cipher.Seal(row.Phone);

        var from = Beginning(row.Joined, cell.From, options.AsOf);
        var made = new NewMember
        {
            Member = member, Cell = cell,
            Placement = new Placement { MemberId = member.Id, OrganisationId = cell.Id, Kind = PlacementKind.Permanent, From = from },
        };
        made.AddStatuses(row, from);
        if (row.Status == "temporary") made.GoAway(away, SinceWhen(row, from, options.AsOf));
        made.Posts.AddRange(ImportedPosts.Of(row, member.Id, cell, options.AsOf));
        if (row.Status == "left") made.Leave(row, options.AsOf);
        return made;
    }

    /// <summary>A list does not say since when: the later of admission and the organisation's beginning, never after the day of the list.</summary>
    public static DateOnly Beginning(ReadDate? joined, DateOnly organisation, DateOnly asOf)
    {
        if (joined is null) return asOf;
        var from = joined.Value.Earliest > organisation ? joined.Value.Earliest : organisation;
        return from > asOf ? asOf : from;
    }

    /// <summary>The month the list names, else the day of the list; never before the placement nor after the list.</summary>
    public static DateOnly SinceWhen(MemberRow row, DateOnly placed, DateOnly asOf)
    {
        var since = row.TemporarySince ?? asOf;
        return since < placed ? placed : since > asOf ? asOf : since;
    }

    /// <summary>What the audit keeps of it: no number, no statistics code.</summary>
    public string ToAudit() => JsonSerializer.Serialize(
        new Written(Member.FullName, Member.BirthDate, Member.Sex?.ToString(), Member.JoinedOn, Member.OfficialOn, Cell.Code, Placement.From, Member.Membership?.ToString(),
            Member.IsExempt ? true : null, Posts.Count > 0 ? string.Join(", ", Posts.Select(p => p.Kind)) : null), ImportJson.Readable);

    private void AddStatuses(MemberRow row, DateOnly from)
    {
        // What ended before the placement began changes no count of this store and is not written.
        var official = row.Official?.Earliest;
        if (row.Membership is Membership.Probationary || row.Membership is Membership.Official && official > from && row.Joined is not null)
            Add(MemberStatusKind.Probationary, from, row.Membership is Membership.Official ? official!.Value.AddDays(-1) : null);
        if (row.Membership is Membership.Official or Membership.Suspended && (row.Membership is Membership.Official || official is not null))
            Add(MemberStatusKind.Official, official > from ? official.Value : from, null);
        if (row.Membership is Membership.Suspended) Add(MemberStatusKind.Suspended, from, null);
        if (Member.IsExempt) Add(MemberStatusKind.Exempt, from, null);
    }

    private void GoAway(OrganisationPlace? away, DateOnly since)
    {
        if (away is null)
        {
            Add(MemberStatusKind.Elsewhere, since, null);
            return;
        }

        (Away, Member.TemporaryCellId) = (away, away.Id);
        AwayPlacement = new Placement { MemberId = Member.Id, OrganisationId = away.Id, Kind = PlacementKind.Temporary, From = since };
    }

    private void Add(MemberStatusKind kind, DateOnly from, DateOnly? to) => Statuses.Add(new MemberStatusPeriod
    {
        MemberId = Member.Id, OrganisationId = Cell.Id, Kind = kind, From = from, To = to,
    });

    private void Leave(MemberRow row, DateOnly asOf)
    {
        var on = row.LeftOn?.Earliest ?? asOf;
        if (on < Placement.From) Placement.From = on;
        (Member.Membership, Member.IsExempt, Member.CellId, Placement.To) = (Membership.Left, false, null, on);
        Statuses.Clear();
        Posts.Clear();
        Left = row.LeftHow is null ? null : new MemberEvent
        {
            MemberId = Member.Id, OrganisationId = Cell.Id, On = on,
            Kind = row.LeftHow == "transferred-out" ? MemberEventKind.TransferredOut : MemberWords.Code<MemberEventKind>(row.LeftHow),
        };
    }

    private sealed record Written(string FullName, DateOnly? BirthDate, string? Sex, DateOnly? JoinedOn, DateOnly? OfficialOn, string Cell, DateOnly From, string? Membership, bool? Exempt, string? Posts);
}
