using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Dues.Rates;

/// <summary>A group with its base or amount, as the collector types it. The base is read, used and forgotten.</summary>
public sealed class RateInput
{
    public DuesGroup? Group { get; set; }

    public string? Base { get; set; }

    public string? Other { get; set; }

    public string? Amount { get; set; }

    public string? From { get; set; }

    public string? DecisionNumber { get; set; }

    /// <summary>The proposal, or what is wrong with it.</summary>
    /// <param name="rules">Of the cell in the first month.</param>
    public (DuesRate? Rate, Refusal? Refusal) Read(Guid cell, Guid member, DateOnly? lastClosed, PolicyReader rules, Guid? byId, string byName, DateTime at)
    {
        if (Group is not { } group) return (null, DuesRefusals.GroupMissing);
        if (!DuesMonths.TryRead(From?.Trim(), out var from)) return (null, DuesRefusals.MonthMissing("Input.From"));
        if (lastClosed is { } closed && from <= closed) return (null, DuesRefusals.MonthClosed(from, "Input.From"));
        var number = (DecisionNumber ?? "").Trim();
        if (group is DuesGroup.Voluntary && number.Length == 0) return (null, DuesRefusals.SuperiorMissing);
        if (number.Length > DuesRate.NumberLimit) return (null, DuesRefusals.TooLong("Số quyết định", DuesRate.NumberLimit, "Input.DecisionNumber"));
        var (amount, refusal) = AmountOf(group, from, rules);
        return refusal is not null ? (null, refusal)
            : (new DuesRate { OrganisationId = cell, MemberId = member, Group = group, Amount = amount, From = from, DecisionNumber = number, ProposedById = byId, ProposedByName = byName, ProposedAt = at }, null);
    }

    private (long? Amount, Refusal? Refusal) AmountOf(DuesGroup group, DateOnly from, PolicyReader rules)
    {
        if (DuesFormula.IsComputed(group)) return (null, DuesFormula.OfMonth(group, rules) is null ? DuesRefusals.RuleMissing(from) : null);
        var hasBase = !string.IsNullOrWhiteSpace(Base);
        if (!string.IsNullOrWhiteSpace(Amount) && (group is DuesGroup.Voluntary || !hasBase))
            return Vnd.TryRead(Amount, out var typed) && typed > 0 ? (typed, null) : (null, DuesRefusals.NotAnAmount("Input.Amount"));
        if (!hasBase || group is DuesGroup.Voluntary) return (null, group is DuesGroup.Voluntary ? DuesRefusals.NotAnAmount("Input.Amount") : DuesRefusals.BaseMissing);
        if (!Vnd.TryRead(Base, out var @base) || @base == 0) return (null, DuesRefusals.NotAnAmount("Input.Base"));
        var other = 0L;
        if (group is DuesGroup.PensionerOtherIncome && !Vnd.TryRead(Other, out other)) return (null, DuesRefusals.NotAnAmount("Input.Other"));
        return DuesFormula.OfBase(group, @base, other, rules) is { } sum ? (sum.Amount, null) : (null, DuesRefusals.RuleMissing(from));
    }
}
