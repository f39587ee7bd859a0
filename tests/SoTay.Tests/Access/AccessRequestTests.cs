using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>
/// Real requests: every page and endpoint, every verb and handler, with every role (the API with every scope), at its own, a sibling and a
/// foreign organisation. What the gate keeps out is answered 403 or 404, what it lets in is never answered 401, 403 or 404.
/// </summary>
public sealed class AccessRequestTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    public static TheoryData<Role> Roles => [.. AccessTable.Roles];

    public static TheoryData<string> Scopes => [.. TokenScopes.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_answer_a_role_as_the_table_says(Role role)
    {
        var holder = await world.HolderAsync(role);
        var visitor = await Visitor.OfAsync(world.App, holder.Id);
        await CompareAsync($"{role}", await world.PersonAsync(holder.Id), holder, world.LevelOf(role), [.. world.Doors.Where(door => door is { IsOpen: false, IsApi: false })], visitor.SendAsync);
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task The_API_answers_a_scope_as_the_table_says(string scope)
    {
        var level = world.LevelOfTokens;
        var caller = world.App.Data.Caller(await world.App.Data.TokenAsync(level.Own.Unit, scope));
        await CompareAsync(scope, world.TokenOf(scope), null, level, [.. world.Doors.Where(door => door is { IsOpen: false, IsApi: true })], async (method, address) =>
            await caller.SendAsync(new HttpRequestMessage(method, address) { Content = method == HttpMethod.Get ? null : new StringContent("[]", Encoding.UTF8, "application/json") }));
    }

    [Fact]
    public async Task Nobody_comes_in_without_signing_in()
    {
        var visitor = await Visitor.OfAsync(world.App, null);
        var holder = await world.HolderAsync(Role.Secretary);
        var own = world.LevelOf(Role.Secretary).Own;
        List<string> wrong = [];
        foreach (var door in world.Doors.Where(door => !door.IsOpen))
        {
            var address = await Addresses.OfAsync(new(world, door, own.Unit, own.Records, holder));
            var answer = await visitor.SendAsync(door.Method, address);
            if (door.IsApi ? answer.StatusCode != HttpStatusCode.Unauthorized : !IsSentToSignIn(answer)) wrong.Add($"{door.Verb} {door.Address}: {(int)answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_come_in_anywhere_is_never_turned_away_by_a_gate()
    {
        var visitor = await Visitor.OfAsync(world.App, null);
        var own = world.LevelOf(Role.Secretary).Own;
        foreach (var door in world.Doors.Where(door => door is { IsOpen: true } && !door.Address.StartsWith("/error/", StringComparison.Ordinal)))
        {
            var answer = await visitor.SendAsync(door.Method, await Addresses.OfAsync(new(world, door, own.Unit, own.Records, null)));
            (IsSentToSignIn(answer) && door.Method == HttpMethod.Get && !door.Address.StartsWith("/sign-in", StringComparison.Ordinal)).ShouldBeFalse($"{door.Verb} {door.Address} leads to the sign-in");
            ((int)answer.StatusCode is 401 or 403 or >= 500).ShouldBeFalse($"{door.Verb} {door.Address}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_form_without_the_page_s_own_token_changes_nothing()
    {
        var holder = await world.HolderAsync(Role.Secretary);
        var visitor = await Visitor.OfAsync(world.App, holder.Id);
        var own = world.LevelOf(Role.Secretary).Own;
        List<string> wrong = [];
        // The desk's operations and pictures come without a form; they ask for a header that no foreign page can send.
        foreach (var door in world.Doors.Where(door => door.IsPage && door.Method == HttpMethod.Post && !door.Address.StartsWith("/error/", StringComparison.Ordinal)))
        {
            var answer = await visitor.SendBareAsync(await Addresses.OfAsync(new(world, door, own.Unit, own.Records, holder)));
            if ((int)answer.StatusCode is not (400 or 403)) wrong.Add($"{door.Verb} {door.Address}: {(int)answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
    }

    private async Task CompareAsync(string who, Person person, Account? holder, Level level, IReadOnlyList<Door> doors, Func<HttpMethod, string, Task<HttpResponseMessage>> send)
    {
        List<string> wrong = [];
        // The gate answers what is asked for at a place; which door asks does not matter to it.
        Dictionary<(string Asks, Guid? At), int> gates = [];
        foreach (var door in doors)
        {
            var located = door.Keys.Any(world.Located.Contains);
            // Foreign first: if the gate leaked there, a later failure would not hide it.
            foreach (var spot in located ? level.Spots.Reverse() : [level.Own])
            {
                List<(int Status, string Said)> let = [];
                foreach (var at in located ? Targets(door, spot) : [spot.Unit])
                {
                    var asked = (door.Asks, located ? at.Id : (Guid?)null);
                    if (!gates.TryGetValue(asked, out var gate)) gates[asked] = gate = await world.AskAsync(person, door.Requires!, located ? at : null);
                    // What comes in may change the record, so it gets one of its own.
                    var records = gate == 200 && door.Method != HttpMethod.Get ? new Records(world.App, spot.Cell) : spot.Records;
                    var address = await Addresses.OfAsync(new(world, door, at, records, holder));
                    var status = Class(await send(door.Method, address));
                    if (gate == 200) let.Add((status, address));
                    else if (status != gate) wrong.Add($"{who} {door.Verb} {address} ({door.Address}): the table says {gate}, the answer is {status}");
                }

                // A ward holds no cell meetings and a cell has no workbook of cells: one of the two answers, and none turns away.
                if (let.Count > 0 && (let.All(one => one.Status == 404) || let.Any(one => one.Status is 401 or 403 or >= 500)))
                    wrong.AddRange(let.Select(one => $"{who} {door.Verb} {one.Said} ({door.Address}): the table lets in, the answer is {one.Status}"));
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>A record lies in the cell; an organisation is asked for itself and for the cell below it.</summary>
    private static IEnumerable<Organisation> Targets(Door door, Spot spot) =>
        !door.Keys.Contains("organisation") || spot.Unit.Id == spot.Cell.Id ? [spot.Cell] : [spot.Unit, spot.Cell];

    private static int Class(HttpResponseMessage answer) => IsSentToSignIn(answer) ? 401 : (int)answer.StatusCode;

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location is { } to && to.ToString().Contains("/sign-in", StringComparison.Ordinal);

    /// <summary>Sends what a browser would: forms with the page's token, the desk's JSON with its header; follows no redirect.</summary>
    private sealed class Visitor(HttpClient http, string token)
    {
        public static async Task<Visitor> OfAsync(TestApp app, Guid? account)
        {
            var http = app.Browse(account, follow: false).Http;
            var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(account is null ? "/text-size" : "/account/password"));
            return new(http, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        }

        public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address)
        {
            if (method == HttpMethod.Get) return await http.GetAsync(address);
            var desk = address.EndsWith("/operations", StringComparison.Ordinal);
            var request = new HttpRequestMessage(method, address)
            {
                Content = desk ? new StringContent("[]", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
            };
            // The desk brings operations and pictures.
            if (desk || address.Contains("/pictures/", StringComparison.Ordinal)) request.Headers.Add(DeskRequest.Header, "1");
            return await http.SendAsync(request);
        }

        public async Task<HttpResponseMessage> SendBareAsync(string address) => await http.PostAsync(address, new FormUrlEncodedContent([]));
    }
}
