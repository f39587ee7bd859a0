namespace SoTay.Features.Awards;

/// <summary>Yearly grades of members and organisations; the room of reviews knows them.</summary>
public interface IYearGrades
{
    /// <summary>What was decided for the subjects in the years from the first to the last; a year without a decision is not there.</summary>
    Task<ILookup<Guid, GradedYear>> OfAsync(IReadOnlyCollection<Guid> subjects, int first, int last, CancellationToken cancellation);

    /// <summary>Where grades of a year are written: of members at their cell, of an organisation at its superior.</summary>
    string LinkTo(Guid organisation, int year);
}

public sealed record GradedYear(int Year, bool IsExcellent, string Words);
