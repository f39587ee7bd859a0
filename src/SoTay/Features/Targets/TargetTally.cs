namespace SoTay.Features.Targets;

/// <summary>What a target has come to, and on how many units that rests. Missing is never zero: without a told value there is none.</summary>
public sealed record TargetTally
{
    public decimal? Value { get; init; }

    /// <summary>The latest day of which a value was told.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Units that have told a value.</summary>
    public int Told { get; init; }

    /// <summary>Units that are asked for one; those that have ended are not.</summary>
    public int Units { get; init; }

    /// <summary>Weight of what was told, for the mean of the level above.</summary>
    public decimal Mass { get; init; }

    public int Missing => Units - Told;

    /// <summary>Of a target that its organisation tells itself. Of a unit that has ended only the value stays: it is asked no more and weighs nothing.</summary>
    public static TargetTally Of(Target target, TargetPoint? latest, bool ended) => new()
    {
        Value = latest?.Value, AsOf = latest?.AsOf,
        Told = ended || latest is null ? 0 : 1, Units = ended ? 0 : 1, Mass = ended || latest is null ? 0 : target.Weight,
    };

    /// <summary>
    /// Of a target made up of parts. A sum keeps what an ended unit had reached, as that has happened; a mean and a count speak of the units there are.
    /// A count of counts adds up, so that cells are counted however many levels stand between.
    /// </summary>
    public static TargetTally Of(TargetSource source, IReadOnlyCollection<TargetPart> parts)
    {
        var told = parts.Where(part => part.Tally.Value is not null && (source is TargetSource.Sum || part.Tally.Mass > 0 || part.Tally.Told > 0)).ToList();
        var mass = told.Sum(part => part.Tally.Mass);
        return new()
        {
            Value = told.Count == 0 ? null : source switch
            {
                TargetSource.Sum => told.Sum(part => part.Tally.Value!.Value),
                TargetSource.Mean => mass == 0 ? null : Math.Round(told.Sum(part => part.Tally.Value!.Value * part.Tally.Mass) / mass, 4, MidpointRounding.AwayFromZero),
                _ => told.Sum(part => part.Target.Source is TargetSource.Count ? part.Tally.Value!.Value : part.Target.IsReached(part.Tally.Value!.Value) ? 1 : 0),
            },
            AsOf = told.Max(part => part.Tally.AsOf), Mass = mass,
            Told = parts.Sum(part => part.Tally.Told), Units = parts.Sum(part => part.Tally.Units),
        };
    }
}

/// <summary>A target below with what it has come to.</summary>
public sealed record TargetPart(Target Target, TargetTally Tally);

/// <summary>A value and its day.</summary>
public sealed record TargetPoint(decimal Value, DateOnly AsOf);
