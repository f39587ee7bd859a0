using SoTay.Platform;
using SoTay.Platform.Audit;

namespace SoTay.Features.Awards;

/// <summary>
/// An award of a member from before this book knew them, by an organisation that may not exist any more: history that the record shows. It is never among
/// the awards of a period (<see cref="AwardSets"/>); only a stock, what somebody holds by now, counts it.
/// </summary>
public sealed class PastAward : IAudited
{
    public const int BodyLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The member's cell when it was written down.</summary>
    public required Guid OrganisationId { get; init; }

    public required AwardKind Kind { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string Number { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Who decided, by the name of that day.</summary>
    public required string Body { get; init; }

    public required string Ground { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <param name="since">Day of admission; null when not known.</param>
    /// <param name="roster">The day on which this book first wrote the member: from then on awards are proposed and decided, so that they count in their year.</param>
    public static (PastAward? Award, Refusal? Refusal) Make(PastAwardInput typed, (Guid Id, string Name, Guid Cell) member, DateOnly? since, DateOnly roster, DateOnly today, (string Name, DateTime At) by)
    {
        if (typed.Check(today) is { } no) return (null, no);
        var on = typed.On!.Value;
        if (AwardRefusals.Before(member.Name, new(since, null), on, isUnit: false) is { } early) return (null, early);
        if (on >= roster) return (null, AwardRefusals.InRoster(member.Name, roster));
        return (new PastAward { MemberId = member.Id, OrganisationId = member.Cell, Kind = typed.Kind!.Value, Number = typed.Number!.Trim(), On = on, Body = typed.Body!.Trim(), Ground = typed.Ground!.Trim(), ByName = by.Name, At = by.At }, null);
    }
}

/// <summary>An award of earlier days as a person types it.</summary>
public sealed class PastAwardInput
{
    /// <summary>Words by which the member is looked for.</summary>
    public string? Find { get; set; }

    public Guid? Member { get; set; }

    public AwardKind? Kind { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public string? Body { get; set; }

    public string? Ground { get; set; }

    public Refusal? Check(DateOnly today) =>
        Kind is null ? AwardRefusals.KindMissing
        : string.IsNullOrWhiteSpace(Number) ? AwardRefusals.NumberMissing
        : Number.Trim().Length > Award.NumberLimit ? AwardRefusals.TooLong("Số quyết định", Award.NumberLimit, "Number")
        : On is not { } on ? AwardRefusals.DateMissing
        : on > today ? AwardRefusals.Ahead(today)
        : string.IsNullOrWhiteSpace(Body) ? AwardRefusals.BodyMissing
        : Body.Trim().Length > PastAward.BodyLimit ? AwardRefusals.TooLong("Cơ quan quyết định", PastAward.BodyLimit, "Body")
        : string.IsNullOrWhiteSpace(Ground) ? AwardRefusals.GroundMissing
        : Ground.Trim().Length > Award.GroundLimit ? AwardRefusals.TooLong("Thành tích", Award.GroundLimit, "Ground") : null;
}
