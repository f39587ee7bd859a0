using System.Text;
using SoTay.Features.Accounts;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>The whole matrix as the table of docs/security.md.</summary>
internal static class AccessTable
{
    public static readonly Role[] Roles = Enum.GetValues<Role>();

    public static async Task<string> WriteAsync(TestApp app, IReadOnlyList<Door> doors, IReadOnlySet<string> located)
    {
        var world = await AccessWorld.BuildAsync(app);
        Dictionary<(Capability, Role, bool), string> signs = [];
        foreach (var role in Roles)
        {
            var holder = await world.HolderAsync(role);
            foreach (var capability in doors.Select(door => door.Requires).OfType<Capability>().Distinct())
            {
                var (own, sibling, foreign) = world.PlacesOf(role);
                signs[(capability, role, true)] = Sign(await world.AskAsync(holder, capability, own)) + Sign(await world.AskAsync(holder, capability, sibling)) + Sign(await world.AskAsync(holder, capability, foreign));
                signs[(capability, role, false)] = Sign(await world.AskAsync(holder, capability, null));
            }
        }

        var text = new StringBuilder("| Address | Verb | Asks for | ").AppendJoin(" | ", Roles).Append(" |\n|---|---|---|").Insert(0, "").AppendJoin("", Roles.Select(_ => "---|")).Append('\n');
        foreach (var door in doors)
        {
            var at = door.Keys.Any(located.Contains);
            text.Append($"| `{door.Address.Replace("|", "\\|", StringComparison.Ordinal)}` | {door.Verb} | {(door.IsOpen ? "nothing" : door.Requires.ToString())} |");
            foreach (var role in Roles) text.Append(door.IsOpen ? " ✓ |" : $" {signs[(door.Requires!.Value, role, at)]} |");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Sign(int status) => status switch { 200 => "✓", 403 => "✗", 404 => "–", _ => throw new InvalidOperationException($"The gate answered {status}.") };
}
