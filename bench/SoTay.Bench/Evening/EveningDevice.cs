using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace SoTay.Bench.Evening;

/// <summary>What a person waits for that evening.</summary>
internal enum EveningStep
{
    /// <summary>The roll-call and everything that was decided, in one contact of the device.</summary>
    Operations,
    ClosingPage,
    Closing,
}

/// <summary>What one secretary's device does at the end of a meeting: the roll-call and what was decided in one request, then the closing page and its button.</summary>
internal sealed class EveningDevice(HttpClient client, EveningCell cell, ConcurrentBag<(EveningStep Step, TimeSpan Took)> times, ConcurrentBag<string> failures)
{
    private readonly Guid _device = Guid.CreateVersion7();
    private int _sequence;

    /// <summary>Operations that the server answered as applied.</summary>
    public int Acknowledged { get; private set; }

    public async Task RunAsync()
    {
        try
        {
            var answers = await SendAsync(EveningStep.Operations, new HttpRequestMessage(HttpMethod.Post, $"/meetings/{cell.Meeting}/operations")
            {
                Headers = { { "X-SoTay-Desk", "1" } }, Content = JsonContent.Create(new { device = _device, clock = DateTime.UtcNow, after = 0, whole = false, operations = Operations() }),
            }, HttpStatusCode.OK);
            Acknowledged = answers.Body.Split("\"outcome\":\"applied\"").Length - 1;
            if (answers.Body.IndexOf("\"say\"", StringComparison.Ordinal) is var say and >= 0) failures.Add(answers.Body[say..Math.Min(say + 200, answers.Body.Length)]);
            var page = await SendAsync(EveningStep.ClosingPage, new HttpRequestMessage(HttpMethod.Get, $"/meetings/{cell.Meeting}/closure"), HttpStatusCode.OK);
            await SendAsync(EveningStep.Closing, new HttpRequestMessage(HttpMethod.Post, $"/meetings/{cell.Meeting}/closure")
            {
                Headers = { { "Cookie", $"{cell.Cookie}; {page.Cookie}" } },
                Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = Value(page.Body, "__RequestVerificationToken"), ["Input.EndsAt"] = Value(page.Body, "Input.EndsAt"),
                    ["Input.Chair"] = cell.Chair.ToString(), ["Input.Secretary"] = cell.Secretary.ToString(), ["Input.Outcome"] = "Resolution",
                }),
            }, HttpStatusCode.Redirect);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            failures.Add(error.Message);
        }
    }

    private IEnumerable<object> Operations()
    {
        var now = DateTime.UtcNow;
        var start = now.AddMinutes(-100);
        yield return One("opened", start, new { since = start });
        for (var at = 0; at < cell.Members.Count; at++)
            yield return at == cell.Members.Count - 1 && cell.Members.Count > 6
                ? One("absent", now.AddMinutes(-90), new { member = cell.Members[at], excused = true, reason = "đi công tác" })
                : One("present", now.AddMinutes(-90), new { member = cell.Members[at] });
        yield return One("conclusion", now.AddMinutes(-20), new { item = cell.NextItem, words = "Tập trung thu hoạch cây vụ đông, chuẩn bị giống vụ xuân trước ngày 20." });
        yield return One("task-given", now.AddMinutes(-15), new
        {
            task = Guid.CreateVersion7(), item = cell.NextItem, title = "Vận động 12 hộ ven suối khơi thông mương nội đồng", owner = cell.Members[^2], product = "Biên bản nghiệm thu",
            deadline = DateOnly.FromDateTime(now.AddDays(14)),
        });
        var present = cell.Members.Count > 6 ? cell.Members.Take(cell.Members.Count - 1) : cell.Members;
        yield return One("vote-counted", now.AddMinutes(-5), new
        {
            vote = Guid.CreateVersion7(), item = cell.LastItem, decision = "resolution", question = "Thông qua nghị quyết", @for = present.Count(cell.Voters.Contains), against = 0, other = 0,
        });
        yield return One("ended", now, new { at = now });
    }

    private object One(string kind, DateTime at, object data) => new { id = Guid.CreateVersion7(), kind, at, sequence = ++_sequence, data };

    private async Task<(string Body, string Cookie)> SendAsync(EveningStep step, HttpRequestMessage request, HttpStatusCode expected)
    {
        if (!request.Headers.Contains("Cookie")) request.Headers.Add("Cookie", cell.Cookie);
        var clock = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        times.Add((step, clock.Elapsed));
        if (answer.StatusCode != expected)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{request.Method} {request.RequestUri} answered {(int)answer.StatusCode}: {Says(body)}"));
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(one => one.Split(';')[0])) : "";
        return (body, cookies);
    }

    private static string Value(string page, string name)
    {
        var input = page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        var value = input < 0 ? -1 : page.IndexOf("value=\"", input, StringComparison.Ordinal);
        if (value < 0) throw new InvalidOperationException($"No {name} on the closing page.");
        value += "value=\"".Length;
        return WebUtility.HtmlDecode(page[value..page.IndexOf('"', value)]);
    }

    /// <summary>The sentence that stands on a refused page.</summary>
    private static string Says(string page) =>
        page.IndexOf("class=\"st-error\"", StringComparison.Ordinal) is var at and >= 0 ? WebUtility.HtmlDecode(page[at..Math.Min(page.Length, at + 400)]) : "";
}
