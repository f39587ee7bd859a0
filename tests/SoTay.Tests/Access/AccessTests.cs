using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Platform.Auth;
using SoTay.Tests.Conventions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>
/// Every page and endpoint with every role at its own, a sibling and a foreign organisation. To accept a change of the table:
/// <c>SOTAY_WRITE_ACCESS=1</c> writes it into docs/security.md; then read the difference.
/// </summary>
public sealed class AccessTests
{
    private const string Begin = "<!-- access: written by AccessTests -->\n";
    private const string End = "<!-- end of access -->";

    // Keys that say which part of a thing, not whose thing it is; the page itself loads what they name through the person's sight.
    private static readonly HashSet<string> Parts =
        ["handler", "item", "month", "name", "code", "key", "slug", "date", "year", "value", "documentName", "job", "period", "assignment", "finding", "kind", "post", "row", "query", "import", "cell", "section", "own", "ballot"];

    private static readonly string[] DecidedAbove = ["/naming", "/transfer", "/merger", "/division", "/ending"];

    [Fact]
    public async Task Every_door_says_what_it_asks_for()
    {
        await using var app = await TestApp.StartAsync();
        var doors = await Door.AllAsync(app.Services);
        doors.Count.ShouldBeGreaterThan(40);
        doors.Where(door => door is { IsOpen: false, Requires: null }).ShouldBeEmpty("Put [Requires(Capability.X)] on the page, or .Requires(…) on the endpoint.");
        doors.Where(door => door is { IsOpen: true, Requires: not null }).ShouldBeEmpty("A door is open or asks for something, not both.");
    }

    [Fact]
    public async Task Every_key_of_an_address_leads_to_an_organisation_or_names_a_part()
    {
        await using var app = await TestApp.StartAsync();
        var located = Located(app);
        (await Door.AllAsync(app.Services)).Where(door => !door.IsOpen).SelectMany(door => door.Keys).Distinct()
            .Except(located).Except(Parts).ShouldBeEmpty("Register a RouteOrganisation for the key in the room's module.");
    }

    [Fact]
    public async Task The_table_in_the_documents_is_what_the_gate_answers()
    {
        await using var app = await TestApp.StartAsync();
        // The design page stands only in development and asks for nothing.
        var doors = (await Door.AllAsync(app.Services)).Where(door => door.Address != "/design").ToList();
        var table = await AccessTable.WriteAsync(app, doors, Located(app));
        var file = Path.Combine(Repository.Root, "docs", "security.md");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("SOTAY_WRITE_ACCESS") == "1")
        {
            await File.WriteAllTextAsync(file, text[..from] + table + text[to..], TestContext.Current.CancellationToken);
            return;
        }

        text[from..to].Split('\n').ShouldBe(table.Split('\n'), "Read the difference; if it is meant: SOTAY_WRITE_ACCESS=1.");
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.AssignedObserver)]
    [InlineData(Role.CommuneOffice)]
    [InlineData(Role.ProvinceOffice)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Administrator)]
    public async Task Pages_of_an_organisation_answer_as_the_gate_does(Role role)
    {
        await using var app = await TestApp.StartAsync();
        var world = await AccessWorld.BuildAsync(app);
        var holder = await world.HolderAsync(role);
        var browser = app.Browse(holder);
        var (own, sibling, foreign) = world.PlacesOf(role);
        foreach (var door in (await Door.AllAsync(app.Services)).Where(door => door is { IsPage: true, Verb: "GET", IsOpen: false } && door.Keys.SequenceEqual(["organisation"])))
            foreach (var place in new[] { own, sibling, foreign })
            {
                var address = door.Address.Replace(door.Address[door.Address.IndexOf('{')..(door.Address.IndexOf('}') + 1)], place.Id.ToString(), StringComparison.Ordinal);
                var gate = await world.AskAsync(holder, door.Requires!.Value, place);
                var status = (int)(await browser.Http.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode;
                // Past the gate a page may still find nothing there (a ward holds no cell meetings); it never lets in whom the gate keeps out.
                // What is decided by the unit above asks for the same right there, so at the top of one's own reach it is refused.
                var above = DecidedAbove.Any(end => door.Address.EndsWith(end, StringComparison.Ordinal)) && place.Id == own.Id;
                var agrees = gate == 200 ? status is 200 or 404 || above && status == 403 : status == gate;
                agrees.ShouldBeTrue($"{role} GET {address} ({door.Address}): gate {gate}, page {status}");
            }
    }

    [Fact]
    public async Task A_person_who_is_not_signed_in_is_led_to_the_sign_in_from_every_closed_page()
    {
        await using var app = await TestApp.StartAsync();
        await app.Data.OrganisationAsync();
        var id = Guid.CreateVersion7().ToString();
        foreach (var door in (await Door.AllAsync(app.Services)).Where(door => door is { IsPage: true, Verb: "GET", IsOpen: false } && door.Keys.All(key => key is "organisation" or "member" or "meeting" or "task" or "document" or "account")))
        {
            var address = string.Join('/', door.Address.Split('/').Select(part => part.StartsWith('{') ? id : part));
            (await app.Browse().OpenAsync(address)).Address.AbsolutePath.ShouldBe("/sign-in", door.Address);
        }
    }

    private static HashSet<string> Located(TestApp app) => [.. app.Services.GetServices<RouteOrganisation>().Select(route => route.RouteKey)];
}
