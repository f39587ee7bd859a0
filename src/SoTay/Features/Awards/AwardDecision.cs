using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Audit;

namespace SoTay.Features.Awards;

/// <summary>One decision with which a level gives awards of one kind, to one or to a list.</summary>
public sealed class AwardDecision : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation that gives.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>What kind of organisation it was that day: the level in counts.</summary>
    public required OrganisationKind GiverKind { get; init; }

    public required AwardKind Kind { get; init; }

    public required string Number { get; init; }

    public required DateOnly On { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <param name="rules">Those of the giver on the day of the decision.</param>
    public static (AwardDecision? Decision, Refusal? Refusal) Make(Organisation giver, AwardKind kind, string? number, DateOnly? on, PolicyReader rules, DateOnly today, (string Name, DateTime At) by)
    {
        if (string.IsNullOrWhiteSpace(number)) return (null, AwardRefusals.NumberMissing);
        if (number.Trim().Length > Award.NumberLimit) return (null, AwardRefusals.TooLong("Số quyết định", Award.NumberLimit, "Number"));
        if (on is not { } day) return (null, AwardRefusals.DateMissing);
        if (day > today) return (null, AwardRefusals.Ahead(today));
        if (giver.EndedOn < day) return (null, AwardRefusals.GiverEnded(giver.Name));
        if (AwardRules.Refuse(kind, giver.Kind, rules) is { } no) return (null, no);
        return (new AwardDecision { OrganisationId = giver.Id, GiverKind = giver.Kind, Kind = kind, Number = number.Trim(), On = day, ByName = by.Name, At = by.At }, null);
    }
}
