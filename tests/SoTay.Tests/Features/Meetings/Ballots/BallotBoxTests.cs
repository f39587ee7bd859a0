using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;

namespace SoTay.Tests.Features.Meetings.Ballots;

/// <summary>The box, the counting of slips and the result of an election, as rules.</summary>
public sealed class BallotBoxTests
{
    private static readonly Guid[] People = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];

    [Fact]
    public void What_comes_out_is_the_same_for_every_order_of_voters_and_every_way_to_share_out_the_choices()
    {
        int[] choices = [0, 0, 0, 1, 2];
        var seen = new HashSet<string>();
        foreach (var order in Orders([.. Enumerable.Range(0, 5)]))
        {
            var box = new BallotBox(3, []);
            for (var i = 0; i < 5; i++) box.Cast(People[order[i]], [choices[i]]).ShouldBeNull();
            var count = box.Open().Count!;
            seen.Add(string.Join(',', count.Counts) + "|" + string.Join(',', count.Voters));
        }

        seen.ShouldBe([$"3,1,1|{string.Join(',', People.Order())}"]);
    }

    [Fact]
    public void A_second_ballot_a_slip_beside_it_and_a_ballot_after_the_opening_are_refused()
    {
        var box = new BallotBox(3, [People[4]]);
        foreach (var member in People.Take(3)) box.Cast(member, [0]).ShouldBeNull();
        box.Cast(People[0], [1])!.Say.ShouldContain("đã bỏ phiếu rồi");
        box.Cast(People[4], [1])!.Say.ShouldContain("đã nhận phiếu giấy");
        box.Paper(People[0], true)!.Say.ShouldContain("không nhận phiếu giấy");
        box.Paper(People[4], false).ShouldBeNull();
        box.Open().Count!.Counts.ShouldBe([3, 0, 0]);
        box.Cast(People[3], [0])!.Say.ShouldContain("Đã đóng bỏ phiếu");
        box.Open().Count!.Counts.ShouldBe([3, 0, 0]);
    }

    [Fact]
    public void With_fewer_than_three_ballots_the_box_stays_closed_and_a_third_may_still_come()
    {
        var box = new BallotBox(3, []);
        foreach (var member in People.Take(2)) box.Cast(member, [0]).ShouldBeNull();
        box.Open().Count.ShouldBeNull();
        box.Open().Refusal!.Say.ShouldContain("Mới có 2 phiếu bỏ trên máy, cần ít nhất 3");
        box.Cast(People[2], [1]).ShouldBeNull();
        box.Open().Count!.Counts.ShouldBe([2, 1, 0]);
    }

    [Theory]
    [InlineData(10, 11, 0, 8, 2, 1, "Thu về 11 phiếu, nhiều hơn 10 phiếu phát ra")]
    [InlineData(13, 10, 0, 8, 1, 1, "Phát ra 13 phiếu nhưng chỉ có 12 người")]
    [InlineData(12, 10, 11, 0, 0, 0, "11 phiếu không hợp lệ, nhiều hơn 10")]
    [InlineData(12, 12, 1, 8, 2, 2, "cộng lại 12, phải bằng 11 phiếu hợp lệ")]
    [InlineData(12, 12, 0, -1, 13, 0, "không thể nhỏ hơn 0")]
    [InlineData(12, 12, 1, 8, 2, 1, null)]
    [InlineData(12, 12, 0, int.MaxValue, int.MaxValue, 14, "phải bằng 12")]
    public void The_numbers_of_slips_must_agree(int issued, int returned, int invalid, int yes, int no, int other, string? says)
    {
        var ballot = new MeetingBallot { Id = Guid.CreateVersion7(), AgendaItemId = Guid.CreateVersion7(), Decision = VoteDecision.Resolution, Question = "Thông qua" };
        var wrong = new SlipCount(issued, returned, invalid, yes, no, other).Wrong(ballot, voters: 12);
        if (says is null) wrong.ShouldBeNull();
        else wrong!.Say.ShouldContain(says);
    }

    [Theory]
    [InlineData(new[] { 11, 5, 3 }, "Vi Thị Bích được 11 phiếu, nhiều hơn 10 phiếu hợp lệ")]
    [InlineData(new[] { 10, 10, 1 }, "Cộng phiếu của mọi người được 21, nhiều hơn 10 phiếu hợp lệ nhân 2 người")]
    [InlineData(new[] { 10, 10 }, "Chưa ghi số phiếu của từng người")]
    [InlineData(new[] { 9, 6, 5 }, null)]
    public void Votes_of_an_election_must_agree_with_the_slips(int[] votes, string? says)
    {
        var wrong = new SlipCount(12, 11, 1, 0, 0, 0, votes).Wrong(Election(2, 0, 0, 0), voters: 12);
        if (says is null) wrong.ShouldBeNull();
        else wrong!.Say.ShouldContain(says);
    }

    [Theory]
    // Two to elect of 20 summoned: more than half is 11.
    [InlineData(new[] { 15, 12, 11 }, "0,1", "", 0)]
    [InlineData(new[] { 15, 10, 10 }, "0", "", 1)]
    [InlineData(new[] { 15, 12, 12 }, "0", "1,2", 1)]
    [InlineData(new[] { 12, 12, 12 }, "", "0,1,2", 2)]
    [InlineData(new[] { 10, 9, 1 }, "", "", 2)]
    [InlineData(new[] { 11, 20, 0 }, "1,0", "", 0)]
    public void Those_with_most_votes_above_the_share_are_elected_and_equal_ones_go_to_another_round(int[] votes, string elected, string tied, int left)
    {
        var ballot = Election(2, votes);
        var result = ElectionResult.Of(2, ballot.Candidates, needed: 11);
        string Places(IEnumerable<BallotCandidate> people) => string.Join(',', people.Select(row => ballot.Candidates.IndexOf(row)));
        (Places(result.Elected), Places(result.Tied), result.Left).ShouldBe((elected, tied, left));
    }

    [Fact]
    public void Kinds_of_ballots_are_told_apart_only_when_neither_is_small()
    {
        var ballot = Election(1, 1);
        (ballot.Electronic, ballot.Issued, ballot.Returned) = (6, 4, 4);
        BallotWords.Slips(ballot).ShouldContain("6 phiếu trên điện thoại; phiếu giấy phát ra 4");
        (ballot.Issued, ballot.Returned) = (2, 2);
        BallotWords.Slips(ballot).ShouldBe("8 phiếu, gồm cả phiếu trên điện thoại và phiếu giấy. Hợp lệ 8, không hợp lệ 0.");
    }

    private static MeetingBallot Election(int seats, params int[] votes)
    {
        string[] names = ["Vi Thị Bích", "Tẩn Kim Công", "Hoàng Thị Dung"];
        return new MeetingBallot
        {
            Id = Guid.CreateVersion7(), AgendaItemId = Guid.CreateVersion7(), Decision = VoteDecision.Election, Question = "Bầu chi ủy", Seats = seats,
            Candidates = [.. votes.Select((number, place) => new BallotCandidate(Guid.CreateVersion7(), names[place], Votes: number))],
        };
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 1 ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
