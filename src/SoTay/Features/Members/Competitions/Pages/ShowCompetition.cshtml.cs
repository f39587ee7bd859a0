using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>One competition: the notice, the candidates, what it waits for, and its result. Seen by the level that decides and by its council, by nobody else.</summary>
[Requires(Capability.SeeCompetitions)]
public sealed class ShowCompetitionModel(AppDb db, PersonAccess access, CompetitionDesk desk, VietnamClock clock) : CompetitionPage(db, access, desk, clock)
{
    /// <summary>The rule of the vote, as of today.</summary>
    public VoteRule? Rule { get; private set; }

    public (int Whole, int Standing) Committee { get; private set; }

    public Post? Holder { get; private set; }

    /// <summary>The signed-in person as an examiner of this competition.</summary>
    public CompetitionExaminer? Me { get; private set; }

    public Dated<int>? KeptDays { get; private set; }

    public IEnumerable<SelectListItem> Winners => [new("Chọn ứng viên", ""), .. One.Admitted.OrderByDescending(one => one.Votes).Select(one => new SelectListItem($"{one.Name}, {one.Votes} phiếu", one.Id.ToString()))];

    public static IEnumerable<SelectListItem> Endings => [new("Chọn lý do", ""), .. Enum.GetValues<PostEnding>().Select(why => new SelectListItem(PostTexts.Of(why), why.ToString()))];

    public static IEnumerable<SelectListItem> Parts => Enum.GetValues<CompetitionPart>().Select(part => new SelectListItem(CompetitionWords.Of(part), part.ToString()));

    public static IEnumerable<SelectListItem> Localities => [new("– chưa ghi", ""), new("Là người địa phương", "True"), new("Không phải người địa phương", "False")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        (Input.On, Input.TakesOn, Input.EndedOn) = (Today, Today, Today);
        return Page();
    }

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostConditionAsync(CancellationToken cancellation) => ActAsync(one => one.AddCondition(Input.Text), "Đã thêm điều kiện", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostCriterionAsync(CancellationToken cancellation) => ActAsync(one => one.AddCriterion(Input.Part, Input.Name, Input.Most, Input.Weight), "Đã thêm tiêu chí", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostDropAsync(CancellationToken cancellation) => ActAsync(one => one.Drop(Input.Which ?? Guid.Empty), "Đã bỏ", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostAnnounceAsync(CancellationToken cancellation) => ActAsync(one => one.Announce(Input.On, Input.Number, Today), "Đã công bố", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation) => ActAsync(one =>
        one.Candidates.Find(row => row.Id == Input.Which) is { } candidate && one.Conditions.Find(row => row.Id == Input.Condition) is { } condition ? one.Check(candidate, condition, Input.Met) : CompetitionRefusals.NoSuchCandidate, "Đã ghi", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation) =>
        ActAsync(one => one.Candidates.Find(row => row.Id == Input.Which) is { } candidate ? one.Withdraw(candidate) : CompetitionRefusals.NoSuchCandidate, "Đã rút tên", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) =>
        ActAsync(async one => one.Close(Input.On, Input.FewNumber, Input.FewReason, await Desk.RulesAsync(one, Input.On, cancellation), Today), "Đã chốt danh sách ứng viên", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostMarkedAsync(CancellationToken cancellation) => ActAsync(one => one.CloseMarks(Input.On, Totals, Today), "Đã chốt điểm", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostVoteAsync(CancellationToken cancellation) => ActAsync(one => Desk.VoteAsync(one, Input.On, Input.Ballot, cancellation), "Đã ghi kết quả kiểm phiếu", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation) => ActAsync(one => Desk.DecideAsync(one, new CompetitionDecision
    {
        Winners = Input.Winner is { } only ? [.. Input.Winners, only] : Input.Winners, Number = Input.Number, On = Input.On, TakesOn = Input.TakesOn, Term = Input.Term, IsLocal = Input.IsLocal, Ending = Input.Ending,
    }, cancellation), "Đã ghi quyết định", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        ActAsync(async one => one.End(Input.EndedOn, Input.Why, await Desk.RulesAsync(one, Input.EndedOn, cancellation), Today) is { } no ? no with { Field = no.Field == "On" ? "EndedOn" : no.Field } : null, "Đã kết thúc", cancellation);

    [Requires(Capability.RunCompetitions)]
    public Task<IActionResult> OnPostBackAsync(CancellationToken cancellation) => ActAsync(one => one.StepBack(Input.BackWhy) is { } no ? no with { Field = no.Field is null ? null : "BackWhy" } : null, "Đã lùi một bước", cancellation);

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        var rules = await Desk.RulesAsync(One, null, cancellation);
        (Rule, KeptDays) = (rules.Vote("committee_resolution"), rules.Whole("competition.marks_kept_days"));
        if (One.Stage is CompetitionStage.Marked)
        {
            Committee = await Desk.CommitteeAsync(One, Today, cancellation);
            foreach (var candidate in One.Admitted) Input.Ballot.Votes.TryAdd(candidate.Id, null);
        }

        if (One.Stage is CompetitionStage.Voted) Holder = await Desk.HolderAsync(One, cancellation);
        Me = One.Examiners.Find(row => row.MemberId is not null && row.MemberId == Access.Person.MemberId);
    }
}
