using System.Text.Json;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Scores;
using SoTay.Platform;
using SoTay.Platform.Auth;

namespace SoTay.Features.Meetings.Desk;

/// <summary>From the wire to the desk and back, for the desk's endpoint and for the API alike: every operation gets its answer.</summary>
internal static class DeskJson
{
    /// <summary>Null when the meeting is out of sight.</summary>
    public static async Task<IReadOnlyList<OperationOutput>?> ApplyAsync(
        MeetingDesk desk, Person person, Guid meeting, IReadOnlyList<OperationInput> sent, CancellationToken cancellation)
    {
        var read = Read(sent);
        return await desk.ApplyAsync(person, meeting, Good(read), keepRefused: true, cancellation) is { } answers ? Outputs(read, answers) : null;
    }

    /// <summary>What a device gets at one contact: answers to its own, what others said since, and the whole meeting where it asked for it.</summary>
    public static async Task<ExchangeOutput?> ExchangeAsync(MeetingDesk desk, Person person, Guid meeting, ExchangeInput input, Func<Guid, ValueTask<bool>> runs, CancellationToken cancellation)
    {
        var read = Read(input.Operations ?? []);
        if (await desk.ExchangeAsync(person, meeting, new SendingDevice(input.Device, input.Clock), Good(read), input.After, input.Whole, runs, cancellation) is not { } done) return null;
        var own = read.Select(one => one.Id).ToHashSet();
        var others = done.Meeting.Operations.Where(row => row.Number > input.After && !own.Contains(row.Id)).OrderBy(row => row.Number);
        return new ExchangeOutput(done.Now, person.AccountId, done.Meeting.OperationCount, OperationOutput.Name(done.Meeting.State), Outputs(read, done.Answers),
            [.. others.Select(row => new LogOutput(row.Id, OperationOutput.Name(row.Kind), row.At, row.Device, row.Sequence, row.Number, OperationOutput.Name(row.Outcome),
                row.AuthorName, JsonDocument.Parse(row.Payload).RootElement))],
            DeskDigest.Of(done.Meeting, done.Earlier), DeviceClock.IsWrong(input.Clock, done.Now) ? MeetingRefusals.ClockWrong(input.Clock, done.Now) : null,
            input.Whole ? DeskSheet.Of(done) : null)
        { Ahead = done.Ahead, Ground = done.Ground, Runs = done.Runs };
    }

    private static List<Parsed> Read(IReadOnlyList<OperationInput> sent) => [.. sent.Select(one => one.Read() is var (operation, refusal) ? new Parsed(one.Id, operation, refusal) : null!)];

    // The same id twice in one request is one operation.
    private static List<SentOperation> Good(List<Parsed> read) =>
        [.. read.Where(one => one.Operation is not null).Select(one => one.Operation!).DistinctBy(one => one.Id)];

    private static List<OperationOutput> Outputs(List<Parsed> read, IReadOnlyList<OperationAnswer> answers)
    {
        var byId = answers.ToDictionary(answer => answer.Id);
        return [.. read.Select(one => one.Refusal is { } refusal ? new OperationOutput(one.Id, "unreadable", refusal.Say) : OperationOutput.Of(byId[one.Id]))];
    }

    private sealed record Parsed(Guid Id, SentOperation? Operation, Refusal? Refusal);
}

/// <summary>One contact of a device: who it is, what it takes for now, up to which number it knows the meeting, what it has to say.</summary>
public sealed record ExchangeInput(Guid Device, DateTime Clock, int After, bool Whole, IReadOnlyList<OperationInput>? Operations);

/// <summary>The answer to a contact; <paramref name="Digest"/> is what the device's own state must come to (docs/offline.md).</summary>
public sealed record ExchangeOutput(DateTime Now, Guid Account, int Number, string State, IReadOnlyList<OperationOutput> Answers, IReadOnlyList<LogOutput> Operations,
    string Digest, string? ClockSay, DeskSheet? Sheet)
{
    /// <summary>Whether this person may go on to ballots, score and sealing, or only takes the minutes.</summary>
    public bool Runs { get; init; }

    /// <summary>What was prepared and sent ahead; null when the device has it already.</summary>
    public IReadOnlyList<SheetAhead>? Ahead { get; init; }

    /// <summary>What a score rests on besides the meeting; null when the device has it already.</summary>
    public ScoreGround? Ground { get; init; }
}

/// <summary>One operation of the meeting's log.</summary>
public sealed record LogOutput(Guid Id, string Kind, DateTime At, Guid Device, int Sequence, int Number, string Outcome, string Author, JsonElement Data);
