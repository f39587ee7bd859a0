using System.Text.Json.Serialization;
using SoTay.Platform.Api;

namespace SoTay.Features.Tasks;

/// <summary>A task as the API answers it: people by their identifiers only; hand <see cref="Version"/> back to write only if nobody else did.</summary>
/// <param name="DaysLate">Past the deadline, until it was handed in or until today.</param>
public sealed record TaskAnswer(Guid Id, Guid OrganisationId, Guid? MeetingId, string Title, string Product, Guid OwnerId, IReadOnlyList<Guid> CoworkerIds, Guid? AcceptorId, DateOnly Deadline,
    WorkTaskState State, int Progress, string Result, int DaysLate, DateTime GivenAt, DateTime? SubmittedAt, DateTime? AcceptedAt, int Version)
{
    /// <summary>The owner is a unit.</summary>
    public bool IsForUnit { get; init; }

    public Guid? PlanId { get; init; }

    public Guid? TargetId { get; init; }

    /// <summary>What its product brings to the target: expected, and once accepted.</summary>
    public decimal? TargetAmount { get; init; }

    public decimal? AcceptedAmount { get; init; }

    public decimal? Weight { get; init; }

    /// <summary>Blocked: the reason, and the unit that is asked to act.</summary>
    public Bottleneck? Bottleneck { get; init; }

    public Guid? AsksOf { get; init; }

    /// <summary>Percent of what was asked, judged at acceptance.</summary>
    public int? JudgedQuantity { get; init; }

    public int? JudgedQuality { get; init; }

    internal static TaskAnswer Of(WorkTask row, DateOnly today) => new(row.Id, row.OrganisationId, row.MeetingId, row.Title, row.Product, row.OwnerId, row.CoworkerIds, row.AcceptorId, row.Deadline,
        row.State, row.Progress, row.Result, row.DaysLate(today), row.GivenAt, row.SubmittedAt, row.AcceptedAt, row.Version)
    {
        IsForUnit = row.IsForUnit, PlanId = row.PlanId, TargetId = row.TargetId, TargetAmount = row.TargetAmount, AcceptedAmount = row.AcceptedAmount, Weight = row.Weight,
        Bottleneck = row.Bottleneck, AsksOf = row.AsksOf, JudgedQuantity = row.JudgedQuantity, JudgedQuality = row.JudgedQuality,
    };
}

/// <param name="Reports">Reports and judgements, oldest first.</param>
public sealed record TaskWholeAnswer(TaskAnswer Task, IReadOnlyList<TaskReportAnswer> Reports);

public sealed record TaskReportAnswer(Guid Id, DateTime At, WorkTaskState State, int Progress, string Words, Bottleneck? Bottleneck)
{
    internal static TaskReportAnswer Of(TaskReport row) => new(row.Id, row.At, row.State, row.Progress, row.Words, row.Bottleneck);
}

/// <summary>How a task goes, told for its owner.</summary>
/// <param name="State"><c>in-progress</c>, <c>blocked</c> or <c>submitted</c>.</param>
/// <param name="Progress">0 to 100; left out, it stays what it was.</param>
/// <param name="Words">What was handed in, or where it is blocked; not needed while it is in progress.</param>
/// <param name="Bottleneck">Needed when it is blocked, or in progress past its deadline.</param>
/// <param name="AsksOf">Blocked: the unit that is asked to act.</param>
/// <param name="Version">Of the task as it was read; left out, the report goes onto whatever stands there.</param>
public sealed record TaskReportInput([property: JsonRequired] WorkTaskState State, int? Progress = null, string? Words = null, Bottleneck? Bottleneck = null, Guid? AsksOf = null, int? Version = null)
{
    internal bool Says(TaskReport last) => last.State == State && last.Words == (Words ?? "").Trim() && last.Bottleneck == Bottleneck
        && (State is WorkTaskState.Submitted || Progress is null || last.Progress == Progress);
}

/// <summary>The product is accepted, or goes back with words that say what is missing.</summary>
/// <param name="Quantity">Percent of what was asked, 100 when left out.</param>
/// <param name="Quality">Percent of the standard, 100 when left out.</param>
/// <param name="Amount">What counts in the target; what was expected when left out.</param>
public sealed record TaskJudgementInput([property: JsonRequired] bool Accepted, string? Words = null, int? Quantity = null, int? Quality = null, decimal? Amount = null, int? Version = null)
{
    internal bool Says(TaskReport last) => last.State == (Accepted ? WorkTaskState.Accepted : WorkTaskState.Returned)
        && ((Words ?? "").Trim() is var words && (words.Length == 0 && Accepted || words == last.Words));
}

/// <param name="Version">Of the task as it was read; left out, it is taken as it stands.</param>
public sealed record TaskTakingInput(int? Version = null);

/// <summary>An answer of the unit that was asked, or the reason of a cancellation.</summary>
public sealed record TaskWordsInput(string? Words = null, int? Version = null)
{
    internal string Said => (Words ?? "").Trim();
}

/// <summary>A later deadline and why.</summary>
public sealed record TaskDeadlineInput([property: JsonRequired] DateOnly Deadline, string? Words = null, int? Version = null)
{
    internal string Said => (Words ?? "").Trim();

    internal bool Says(TaskReport last) => last.DeadlineBefore < Deadline && last.Words == Said;
}

public sealed record TaskWritten(WriteOutcome Outcome, TaskAnswer Task);
