using System.Diagnostics;
using System.Text.Json;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Scores;
using SoTay.Platform.Auth;
using SoTay.Tests.Conventions;
using SoTay.Tests.Features.Meetings;

namespace SoTay.Tests.Slow;

/// <summary>
/// The desk's own modules are driven through random evenings (<c>DeskRuns/</c>: loss, repeats, reordering, wrong clocks, crashes), and
/// what arrived at the server is then taken by the real <c>Meeting.Apply</c>: both must decide the same and end the same.
/// </summary>
public sealed class DeskRunTests(ITestOutputHelper output)
{
    private const int Runs = 10_000;

    private static readonly JsonSerializerOptions Wire = MeetingChanges.Json;

    [Fact]
    public async Task Ten_thousand_random_evenings_end_equal_on_every_device_and_on_the_server()
    {
        var first = JsonSerializer.Serialize(DeskSheet.Of(DeskWorld.Done(DeskWorld.Meeting(), [])), Wire);
        var (seed, evenings, operations, scored) = (DeskWorld.Seed(), 0, 0, 0);
        using var node = Start(seed, Runs);
        await node.StandardInput.WriteAsync(first);
        node.StandardInput.Close();
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            var evening = JsonSerializer.Deserialize<Evening>(line, Wire)!;
            evening.Wrong.ShouldBeNull($"seed {evening.Seed}");
            Again(evening);
            (evenings, operations) = (evenings + 1, operations + evening.Outcomes.Count);
            if (evening.Digest.Contains("\nscore\u001f", StringComparison.Ordinal)) scored++;
        }

        evenings.ShouldBe(Runs, await complaints);
        scored.ShouldBeGreaterThan(Runs / 10);
        output.WriteLine($"{evenings} evenings from seed {seed}, {operations} operations taken, {scored} ended with a score");
    }

    /// <summary>The same arrivals through the product's own code.</summary>
    private static void Again(Evening evening)
    {
        var (meeting, earlier) = (DeskWorld.Meeting(), DeskWorld.Earlier());
        string? atSeal = null;
        foreach (var arrival in evening.Arrivals)
        {
            var now = arrival.Now.ToUniversalTime();
            if (arrival.Seal)
            {
                meeting.Seal(now, "", "", "", Guid.Empty).ShouldBeNull($"seed {evening.Seed}");
                atSeal = meeting.ContentHash();
                continue;
            }

            var sent = arrival.Operation!;
            var device = arrival.Clock is { } clock ? new SendingDevice(sent.Device, clock) : SendingDevice.None;
            var (read, refusal) = new OperationInput(sent.Id, sent.Kind, sent.At, sent.Data, sent.Sequence).Read();
            refusal.ShouldBeNull($"seed {evening.Seed}");
            MeetingDesk.Take(DeskWorld.Person, meeting, device, read!, new MeetingMoment(DeskWorld.Rules, now, now, earlier, DeskWorld.Person.Name));
        }

        var outcomes = meeting.Operations.OrderBy(row => row.Number).Select(row => $"{row.Id} {OperationOutput.Name(row.Outcome)} {row.At:yyyy-MM-ddTHH:mm:ss.fffZ}");
        outcomes.ShouldBe(evening.Outcomes, $"seed {evening.Seed}");
        DeskDigest.Text(meeting, earlier).ShouldBe(evening.Digest, $"seed {evening.Seed}");
        ScoreFacts.Of(meeting, DeskWorld.Ground(earlier), evening.Now.ToUniversalTime()).ShouldBe(evening.Facts, $"seed {evening.Seed}");
        if (atSeal is not null) meeting.ContentHash().ShouldBe(atSeal, $"seed {evening.Seed}");
    }

    private static Process Start(int seed, int count)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])["tests/SoTay.Tests/Features/Meetings/DeskRuns/run.mjs", $"{seed}", $"{count}"]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private sealed record Evening(int Seed, string? Wrong, List<Arrival> Arrivals, List<string> Outcomes, string Digest, DateTime Now, ScoreFacts Facts);

    private sealed record Arrival(Said? Operation, DateTime? Clock, DateTime Now, bool Seal);

    private sealed record Said(Guid Id, string Kind, DateTime At, Guid Device, int Sequence, JsonElement Data);
}
