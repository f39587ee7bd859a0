using SoTay.Platform.Auth;

namespace SoTay.Features.Meetings.Desk;

/// <summary>From the wire to the desk and back, for the desk's endpoint and for the API alike: every operation gets its answer.</summary>
internal static class DeskJson
{
    /// <summary>Null when the meeting is out of sight.</summary>
    public static async Task<IReadOnlyList<OperationOutput>?> ApplyAsync(
        MeetingDesk desk, Person person, Guid meeting, IReadOnlyList<OperationInput> sent, CancellationToken cancellation)
    {
        var read = sent.Select(one => (one.Id, Parsed: one.Read())).ToList();
        // The same id twice in one request is one operation.
        var good = read.Where(one => one.Parsed.Operation is not null).Select(one => one.Parsed.Operation!).DistinctBy(one => one.Id).ToList();
        var answers = await desk.ApplyAsync(person, meeting, good, keepRefused: true, cancellation);
        if (answers is null) return null;
        var byId = answers.ToDictionary(answer => answer.Id);
        return [.. read.Select(one => one.Parsed.Refusal is { } refusal ? new OperationOutput(one.Id, "unreadable", refusal.Say) : OperationOutput.Of(byId[one.Id]))];
    }
}
