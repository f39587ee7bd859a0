namespace SoTay.Features.Members;

/// <summary>A stretch of a member's life in one cell; null: without an end.</summary>
public readonly record struct Stay(PlacementKind Kind, Guid Cell, DateOnly From, DateOnly? To);

/// <summary>
/// Where a member was, after it became known that a cell went into another from a day on: what reaches past that day goes on in the other
/// one until its own end, also where the member has moved on or left since. Every day keeps its one permanent place, so nobody is lost or doubled.
/// </summary>
public static class CarriedLife
{
    /// <param name="from">The cell that the member is taken from.</param>
    /// <param name="to">The cell that takes the member in.</param>
    /// <param name="on">The first day there.</param>
    public static List<Stay> Of(IEnumerable<Stay> life, Guid from, Guid to, DateOnly on)
    {
        var joined = Joined(life.SelectMany(stay => Cut(stay, from, to, on)).ToList());
        var permanent = joined.FindAll(stay => stay.Kind == PlacementKind.Permanent && stay.Cell == to);
        return [.. joined.SelectMany(stay => stay.Kind == PlacementKind.Temporary && stay.Cell == to ? Without(stay, permanent, on) : [stay])];
    }

    private static IEnumerable<(Stay Stay, bool IsCarried)> Cut(Stay stay, Guid from, Guid to, DateOnly on)
    {
        if (stay.Cell != from || stay.To < on)
        {
            yield return (stay, false);
            yield break;
        }

        // What began on that day or later was never in force in the old cell.
        if (stay.From < on) yield return (stay with { To = on.AddDays(-1) }, false);
        yield return (stay with { Cell = to, From = stay.From < on ? on : stay.From }, true);
    }

    // Whoever had moved there anyway is there without a seam.
    private static List<Stay> Joined(List<(Stay Stay, bool IsCarried)> cut)
    {
        List<(Stay Stay, bool IsCarried)> joined = [];
        foreach (var next in cut.OrderBy(one => one.Stay.Kind).ThenBy(one => one.Stay.From))
            if (joined is [.., var last] && (last.IsCarried || next.IsCarried) && last.Stay.Kind == next.Stay.Kind && last.Stay.Cell == next.Stay.Cell && last.Stay.To?.AddDays(1) == next.Stay.From)
                joined[^1] = (last.Stay with { To = next.Stay.To }, true);
            else joined.Add(next);
        return joined.ConvertAll(one => one.Stay);
    }

    // Nobody is there for a while in the cell that is the own one by then.
    private static List<Stay> Without(Stay stay, List<Stay> permanent, DateOnly on)
    {
        List<Stay> left = [stay];
        foreach (var own in permanent.Where(one => one.To is null || one.To >= on))
        {
            var begin = own.From > on ? own.From : on;
            left = [.. left.SelectMany(one => own.To < one.From || one.To < begin ? [one] : new[] { one with { To = begin.AddDays(-1) }, one with { From = own.To?.AddDays(1) ?? DateOnly.MaxValue } }
                .Where(part => part.From != DateOnly.MaxValue && (part.To is null || part.To >= part.From)))];
        }

        return left;
    }
}
