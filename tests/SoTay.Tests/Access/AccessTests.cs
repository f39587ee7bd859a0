using SoTay.Tests.Conventions;

namespace SoTay.Tests.Access;

/// <summary>
/// What every page and endpoint asks for, and the table of it. To accept a change of the table:
/// <c>SOTAY_WRITE_ACCESS=1</c> writes it into docs/security.md; then read the difference. <see cref="AccessRequestTests"/> asks for real.
/// </summary>
public sealed class AccessTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string Begin = "<!-- access: written by AccessTests -->\n";
    private const string End = "<!-- end of access -->";

    // Keys that say which part of a thing, not whose thing it is; the page itself loads what they name through the person's sight.
    private static readonly HashSet<string> Parts =
        ["handler", "item", "month", "name", "code", "key", "slug", "date", "year", "value", "documentName", "job", "period", "assignment", "kind", "post", "row", "query", "cell", "section", "own", "ballot", "contribution", "paper", "message", "number", "upper", "study", "step", "seat"];

    [Fact]
    public void Every_door_says_what_it_asks_for()
    {
        world.Doors.Count.ShouldBeGreaterThan(40);
        world.Doors.Where(door => door is { IsOpen: false, Requires: null }).ShouldBeEmpty("Put [Requires(Capability.X)] on the page, or .Requires(…) on the endpoint.");
        world.Doors.Where(door => door is { IsOpen: true, Requires: not null }).ShouldBeEmpty("A door is open or asks for something, not both.");
    }

    [Fact]
    public void Every_key_of_an_address_leads_to_an_organisation_or_names_a_part() =>
        world.Doors.Where(door => !door.IsOpen).SelectMany(door => door.Keys).Distinct()
            .Except(world.Located).Except(Parts).ShouldBeEmpty("Register a RouteOrganisation for the key in the room's module.");

    [Fact]
    public async Task The_table_in_the_documents_is_what_the_gate_answers()
    {
        var table = await AccessTable.WriteAsync(world);
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
}
