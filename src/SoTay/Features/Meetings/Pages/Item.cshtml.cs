using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.AbsentViews;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Policies;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>One item of the agenda: opinions, conclusion, tasks, votes. Every form is one operation.</summary>
[Requires(Capability.TakeMinutes)]
public sealed class ItemModel(AppDb db, PersonAccess access, MeetingDesk desk, MeetingDrafts drafts, AheadQuery aheads, CycleQuery cycles, PolicyBook policies, TaskGiving giving, VietnamClock clock) : MeetingPageModel(db, access)
{
    public AgendaItem Item { get; private set; } = null!;

    public List<AgendaItem> Items { get; private set; } = [];

    public Quorum Quorum { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    /// <summary>Tasks of earlier meetings, on the items that look back.</summary>
    public List<WorkTask> Earlier { get; private set; } = [];

    /// <summary>Targets of the cell that a task can be given for.</summary>
    public IReadOnlyList<Target> Targets { get; private set; } = [];

    public IEnumerable<SelectListItem> TargetItems => TaskGiving.Choices(Targets);

    /// <summary>Papers, contributions and opinions sent ahead.</summary>
    public Ahead Ahead { get; private set; } = null!;

    /// <summary>What committee members who were away answered in writing.</summary>
    public IReadOnlyList<AbsentView> AbsentViews { get; private set; } = [];

    /// <summary>A rule lets this committee ask them, and somebody is away.</summary>
    public bool MayAskAbsent { get; private set; }

    /// <summary>The visit whose remark the cell answers at this item.</summary>
    public CellVisit? Visit { get; private set; }

    /// <summary>What the committee agreed before this meeting.</summary>
    public Meeting? Session { get; private set; }

    public int Index => Items.IndexOf(Item);

    public AgendaItem? Before => Index > 0 ? Items[Index - 1] : null;

    public AgendaItem? After => Index + 1 < Items.Count ? Items[Index + 1] : null;

    public bool LooksBack => Item.Purpose is AgendaPurpose.LastResolution or AgendaPurpose.MemberTasks;

    [BindProperty]
    public OpinionInput Said { get; set; } = new();

    [BindProperty]
    public ConclusionInput Conclusion { get; set; } = new();

    [BindProperty]
    public TaskInput Task { get; set; } = new();

    [BindProperty]
    public VoteInput Vote { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid item)
    {
        if (!await ShowAsync(meeting, item)) return NotFound();
        Conclusion = new ConclusionInput { Words = Item.Conclusion, Seen = Item.Conclusion };
        Task = TaskInput.From(Item, Meeting);
        Vote = VoteInput.From(Item, Meeting, Roll);
        return Page();
    }

    public Task<IActionResult> OnPostOpinionAsync(Guid meeting, Guid item) => AnswerAsync(meeting, item, "Said.", "#y-kien", Said.Operation,
        new OpinionChange(Said.Operation, item, Said.Speaker, Said.Words ?? "", Said.GuestName));

    public async Task<IActionResult> OnPostEditAsync(Guid meeting, Guid item, Guid opinion, bool withdraw, string? words)
    {
        if (!await ShowAsync(meeting, item)) return NotFound();
        if (Meeting.Opinions.Find(row => row.Id == opinion) is not { } said) return this.Refuse(MeetingRefusals.OpinionGone);
        MeetingChange change = withdraw
            ? new OpinionWithdrawnChange(said.Id, said.AgendaItemId, said.SpeakerId, said.Words, said.SpeakerName)
            : new OpinionEditedChange(said.Id, said.AgendaItemId, said.SpeakerId, words ?? "", said.SpeakerName);
        return await AnswerAsync(meeting, item, "Said.", "#y-kien", Guid.CreateVersion7(), change);
    }

    public async Task<IActionResult> OnPostConclusionAsync(Guid meeting, Guid item)
    {
        if (!await ShowAsync(meeting, item)) return NotFound();
        // Somebody concluded differently while this form was open: both versions are shown, nothing is overwritten unseen.
        if (!Conclusion.Overrule && Item.Conclusion != (Conclusion.Seen ?? "").ReplaceLineEndings("\n") && Item.Conclusion != (Conclusion.Words ?? "").Trim())
        {
            Conclusion.Other = Item.Conclusion;
            Conclusion.OtherBy = Meeting.Operations.Where(row => row.Kind is MeetingOperationKind.Conclusion && row.Target == item && row.Outcome is OperationOutcome.Applied).MaxBy(row => row.At);
            return this.Refuse(MeetingRefusals.ConcludedByOther, "Conclusion.");
        }

        return await AnswerAsync(meeting, item, "Conclusion.", "#ket-luan", Guid.CreateVersion7(), new ConclusionChange(item, (Conclusion.Words ?? "").ReplaceLineEndings("\n")));
    }

    public Task<IActionResult> OnPostTaskAsync(Guid meeting, Guid item) => AnswerAsync(meeting, item, "Task.", "#giao-viec", Task.Operation,
        new TaskGivenChange(Task.Operation, item, Task.Title ?? "", Task.Owner, Task.Product ?? "", Task.Deadline, Task.Acceptor, Task.Coworkers, Task.Target, Task.Brings));

    public Task<IActionResult> OnPostVoteAsync(Guid meeting, Guid item) => AnswerAsync(meeting, item, "Vote.", "#bieu-quyet", Vote.Operation,
        new VoteCountedChange(Vote.Operation, item, Vote.Decision, Vote.Question ?? "", Vote.For ?? 0, Vote.Against ?? 0, Vote.Other ?? 0));

    public Task<IActionResult> OnPostJudgeAsync(Guid meeting, Guid item, Guid task, bool accepted, string? words) =>
        AnswerAsync(meeting, item, "Judge.", $"#v-{task}", Guid.CreateVersion7(), new TaskJudgedChange(task, accepted, words ?? ""));

    private async Task<IActionResult> AnswerAsync(Guid meeting, Guid item, string prefix, string place, Guid operation, MeetingChange change)
    {
        // A field that could not be read at all (a letter in a count) has its own sentence already.
        var unread = ModelState.Keys.Where(key => !key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        unread.ForEach(key => ModelState.Remove(key));
        if (!ModelState.IsValid) return await ShowAsync(meeting, item) ? this.Again() : NotFound();
        var refusal = await desk.ApplyAsync(Person, meeting, HttpContext.RequestAborted, new SentChange(operation, change));
        if (refusal is null) return Redirect(MeetingLinks.Item(meeting, item) + place);
        return await ShowAsync(meeting, item) ? this.Refuse(refusal, prefix) : NotFound();
    }

    private async Task<bool> ShowAsync(Guid meeting, Guid item)
    {
        if (!await LoadAsync(meeting) || Meeting.ItemOf(item) is not { } found) return false;
        Item = found;
        Items = [.. Meeting.Items];
        var rules = await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted);
        Quorum = Quorum.Of(Meeting.Attendances, rules, Meeting.Kind);
        AbsentViews = await Db.AbsentViewsOfAsync(Meeting, HttpContext.RequestAborted);
        MayAskAbsent = Meeting.Kind.DecidesAsCommittee && rules.AbsentAsked() is not null && Meeting.Attendances.Exists(line => line is { IsCommittee: true, IsAbsent: true });
        (Ahead, Session) = (await aheads.OfAsync(meeting, HttpContext.RequestAborted), await cycles.SessionAsync(meeting, HttpContext.RequestAborted));
        if (Item.VisitId is { } visit) Visit = await Db.CellVisits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == visit, HttpContext.RequestAborted);
        if (!Meeting.IsSettled) Targets = await giving.TargetsAsync(Meeting.OrganisationId, HttpContext.RequestAborted);
        if (LooksBack) Earlier = await drafts.EarlierTasksAsync(Meeting, HttpContext.RequestAborted);
        return true;
    }
}
