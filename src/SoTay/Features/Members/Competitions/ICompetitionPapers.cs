namespace SoTay.Features.Members.Competitions;

/// <summary>Papers of a competition as Word; the room of documents knows how papers look.</summary>
public interface ICompetitionPapers
{
    Task<byte[]> WriteAsync(Competition competition, CompetitionTotals totals, CompetitionPaper paper, CancellationToken cancellation);
}

public enum CompetitionPaper
{
    Notice,
    Minutes,
    Decision,
}
