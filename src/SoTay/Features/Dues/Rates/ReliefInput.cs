using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Dues.Rates;

/// <summary>An exemption or reduction as the approver types it.</summary>
public sealed class ReliefInput
{
    public DuesReliefKind Kind { get; set; } = DuesReliefKind.Reduction;

    /// <summary>Per cent of a reduction.</summary>
    public decimal? Share { get; set; }

    public DuesGround? Ground { get; set; }

    public string? DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <param name="there">What the member has already.</param>
    /// <param name="rules">Of the cell on the day of the decision.</param>
    public (DuesRelief? Relief, Refusal? Refusal) Read(Guid cell, Guid member, IEnumerable<DuesRelief> there, DateOnly? lastClosed, PolicyReader rules, DateOnly today, string byName, DateTime at)
    {
        var allowed = SharesOf(rules);
        if (Ground is not { } ground) return (null, DuesRefusals.GroundMissing);
        if (ground is DuesGround.Detained && rules.Flag("dues.collected_while_detained") is { Value: true } detained) return (null, DuesRefusals.CollectedWhileDetained(detained.Basis.LegalBasis));
        if (Kind is DuesReliefKind.Reduction && !allowed.Contains((Share ?? 0) / 100)) return (null, DuesRefusals.ShareNotAllowed(string.Join(", ", allowed.Select(Vnd.Share))));
        var number = (DecisionNumber ?? "").Trim();
        if (number.Length == 0) return (null, DuesRefusals.DecisionMissing);
        if (number.Length > DuesRelief.NumberLimit) return (null, DuesRefusals.TooLong("Số quyết định", DuesRelief.NumberLimit, "Input.DecisionNumber"));
        if (DecidedOn is not { } decided) return (null, DuesRefusals.DayMissing("Input.DecidedOn"));
        if (decided > today) return (null, DuesRefusals.DayAhead(today, "Input.DecidedOn"));
        if (!DuesMonths.TryRead(From?.Trim(), out var from)) return (null, DuesRefusals.MonthMissing("Input.From"));
        if (!DuesMonths.TryRead(To?.Trim(), out var to)) return (null, DuesRefusals.MonthMissing("Input.To"));
        if (to < from) return (null, DuesRefusals.MonthsReversed("Input.To"));
        if (lastClosed is { } closed && from <= closed) return (null, DuesRefusals.MonthClosed(from, "Input.From"));
        if (rules.Whole("dues.reduction.max_months") is { } most && DuesMonths.Count(from, to) > most.Value) return (null, DuesRefusals.MonthsTooMany(most.Value, most.Basis.LegalBasis, "Input.To"));
        if (there.FirstOrDefault(one => one.From <= to && from <= one.To) is { } twice) return (null, DuesRefusals.ReliefTwice(twice.From, twice.To));
        return (new DuesRelief
        {
            OrganisationId = cell, MemberId = member, Kind = Kind, Share = Kind is DuesReliefKind.Exemption ? 1 : Share!.Value / 100, Ground = ground, DecisionNumber = number, DecidedOn = decided,
            From = from, To = to, ByName = byName, At = at,
        }, null);
    }

    /// <summary>The reductions that the cell may choose from.</summary>
    public static IReadOnlyList<decimal> SharesOf(PolicyReader rules) =>
        [.. Enumerable.Range(1, 3).Select(level => rules.Number($"dues.reduction.level_{level}")).OfType<Dated<decimal>>().Select(share => share.Value)];
}
