using SoTay.Platform;

namespace SoTay.Features.Members.Competitions;

/// <summary>A counted secret ballot as it was typed: as many choices on a slip as there are posts, or fewer.</summary>
public sealed class CompetitionBallot
{
    public int? Base { get; set; }

    public int? Present { get; set; }

    public int? Issued { get; set; }

    public int? Returned { get; set; }

    public int? Invalid { get; set; }

    /// <summary>By the key of the candidate.</summary>
    public Dictionary<Guid, int?> Votes { get; set; } = [];

    /// <summary>The first thing that does not add up; null when all does.</summary>
    /// <param name="admitted">Candidates on the slip.</param>
    /// <param name="places">Posts to be given.</param>
    /// <param name="committee">Members of the committee and of the standing committee that day; 0 where the book does not know.</param>
    public Refusal? Wrong(IReadOnlyCollection<Guid> admitted, int places, (int Whole, int Standing) committee)
    {
        if (Base is not > 0 || Present is not >= 0 || Issued is not >= 0 || Returned is not >= 0 || Invalid is < 0) return CompetitionRefusals.BallotIncomplete;
        if (admitted.Any(one => !Votes.TryGetValue(one, out var votes) || votes is not >= 0)) return CompetitionRefusals.VotesIncomplete;
        if (Votes.Keys.Any(one => !admitted.Contains(one))) return CompetitionRefusals.VotesForOthers;
        if (committee.Whole > 0 && Base != committee.Whole && Base != committee.Standing) return CompetitionRefusals.WrongBase(Base.Value, committee);
        if (Present > Base) return CompetitionRefusals.DoesNotAddUp($"{Present} người có mặt, nhiều hơn {Base} người có quyền bỏ phiếu", "Ballot.Present");
        if (Issued > Present) return CompetitionRefusals.DoesNotAddUp($"Phát ra {Issued} phiếu, nhiều hơn {Present} người có mặt", "Ballot.Issued");
        if (Returned > Issued) return CompetitionRefusals.DoesNotAddUp($"Thu về {Returned} phiếu, nhiều hơn {Issued} phiếu phát ra", "Ballot.Returned");
        if (Invalid > Returned) return CompetitionRefusals.DoesNotAddUp($"{Invalid} phiếu không hợp lệ, nhiều hơn {Returned} phiếu thu về", "Ballot.Invalid");
        var (valid, chosen) = (Returned.Value - (Invalid ?? 0), Votes.Values.Sum(votes => votes ?? 0));
        if (chosen > valid * places) return CompetitionRefusals.DoesNotAddUp($"Cộng phiếu của các ứng viên được {chosen}, nhiều hơn {(places == 1 ? $"{valid} phiếu hợp lệ" : $"{valid} phiếu hợp lệ nhân {places} người mỗi phiếu")}", "Ballot.Returned");
        return Votes.Values.Max() is { } most && most > valid ? CompetitionRefusals.DoesNotAddUp($"Một ứng viên được {most} phiếu, nhiều hơn {valid} phiếu hợp lệ", "Ballot.Returned") : null;
    }
}
