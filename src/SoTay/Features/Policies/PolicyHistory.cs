using SoTay.Platform;

namespace SoTay.Features.Policies;

/// <summary>
/// The values of one key on one line of precedence, in time: the national ones together with those chosen by the product
/// (which stand in where the national text is silent), or those of one template, or of one organisation.
/// </summary>
public sealed class PolicyHistory(PolicyEntry entry, IEnumerable<PolicyValue> values)
{
    private readonly List<PolicyValue> values = [.. values.Where(value => !value.Withdrawn).OrderBy(value => value.From ?? DateOnly.MinValue)];

    public IReadOnlyList<PolicyValue> Values => values;

    /// <summary>
    /// Adds a value from a date on; the value before it ends the day before. Refuses a value that is not of the unit,
    /// an empty basis, a period that ends before it begins, a date before what is known, and an overlap with a later value.
    /// </summary>
    public Refusal? Add(PolicyValue next)
    {
        if (!entry.Accepts(next.Value)) return PolicyRefusals.WrongUnit(entry);
        if (string.IsNullOrWhiteSpace(next.LegalBasis)) return PolicyRefusals.NoBasis;
        if (next.From is not { } from) return PolicyRefusals.NoDate;
        if (next.To < from) return PolicyRefusals.EndsBeforeItBegins;
        if (values is [{ From: { } first }, ..] && from < first) return PolicyRefusals.BeforeTheKnown(first);
        if (values.Find(value => value.From == from) is { } same) return PolicyRefusals.AlreadyFrom(same);
        if (values.Find(value => value.From > from && (next.To is null || value.From <= next.To)) is { } later) return PolicyRefusals.Overlaps(later);

        if (values.FindLast(value => (value.From ?? DateOnly.MinValue) < from) is { } before && (before.To is null || before.To >= from))
            (before.ToBefore, before.To, before.ClosedBy) = (before.To, from.AddDays(-1), next.Id);
        values.Add(next);
        return null;
    }

    /// <summary>Takes a wrong entry back: it stays on record, and the value that it had closed runs on.</summary>
    public Refusal? Withdraw(PolicyValue wrong)
    {
        if (wrong.Shipped) return PolicyRefusals.ShippedStays;
        if (wrong.ClosedBy is not null) return PolicyRefusals.FollowedByAnother;
        wrong.Withdrawn = true;
        if (values.Find(value => value.ClosedBy == wrong.Id) is { } before)
            (before.To, before.ToBefore, before.ClosedBy) = (before.ToBefore, null, null);
        return null;
    }

    internal static bool SameLine(PolicyValue one, PolicyValue other) =>
        one.Key == other.Key && one.Template == other.Template && one.OrganisationId == other.OrganisationId;

    internal static bool Overlap(PolicyValue one, PolicyValue other) =>
        !one.Withdrawn && !other.Withdrawn
        && (one.To is null || other.From is null || other.From <= one.To)
        && (other.To is null || one.From is null || one.From <= other.To);
}
