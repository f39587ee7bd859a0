namespace SoTay.Features.Organisations.Schemes;

/// <summary>The list of changes as an annex to hand out; the room of documents knows how papers look.</summary>
public interface ISchemePaper
{
    Task<byte[]> WriteAsync(Scheme scheme, IReadOnlyList<string> steps, IReadOnlyList<SchemeUnitChange> units, CancellationToken cancellation);
}

/// <summary>A unit that the scheme changes, as it stands the day before and on the day; null where it is not yet or no more.</summary>
public sealed record SchemeUnitChange(string? Before, string? SuperiorBefore, string? After, string? SuperiorAfter, string What);
