using System.Text;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;

namespace SoTay.Tests.Access;

/// <summary>The whole matrix as the two tables of docs/security.md: pages by role, the API by scope.</summary>
internal static class AccessTable
{
    public static readonly Role[] Roles = Enum.GetValues<Role>();

    public static async Task<string> WriteAsync(AccessWorld world)
    {
        List<(string, Person, Level)> roles = [], scopes = [];
        foreach (var role in Roles) roles.Add(($"{role}", await world.PersonAsync((await world.HolderAsync(role)).Id), world.LevelOf(role)));
        foreach (var scope in TokenScopes.All) scopes.Add((scope, world.TokenOf(scope), world.LevelOfTokens));
        return await WriteAsync(world, [.. world.Doors.Where(door => !door.IsApi)], roles) + "\n" + await WriteAsync(world, [.. world.Doors.Where(door => door.IsApi)], scopes);
    }

    private static async Task<string> WriteAsync(AccessWorld world, IReadOnlyList<Door> doors, IReadOnlyList<(string Name, Person Person, Level Level)> columns)
    {
        Dictionary<(string, string, bool), string> signs = [];
        foreach (var (name, person, level) in columns)
            foreach (var door in doors.Where(door => !door.IsOpen).DistinctBy(door => door.Asks))
            {
                var at = "";
                foreach (var spot in level.Spots) at += await SignAsync(world, person, door, spot.Unit);
                signs[(name, door.Asks, true)] = at;
                signs[(name, door.Asks, false)] = await SignAsync(world, person, door, null);
            }

        var text = new StringBuilder($"| Address | Verb | Asks for | {string.Join(" | ", columns.Select(column => column.Name))} |\n|---|---|---|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var door in doors)
        {
            text.Append($"| `{door.Address.Replace("|", "\\|", StringComparison.Ordinal)}` | {door.Verb} | {door.Asks} |");
            foreach (var (name, _, _) in columns) text.Append(door.IsOpen ? " ✓ |" : $" {signs[(name, door.Asks, door.Keys.Any(world.Located.Contains))]} |");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static async Task<string> SignAsync(AccessWorld world, Person person, Door door, Organisation? at) => await world.AskAsync(person, door.Requires!, at) switch
    {
        200 => "✓",
        403 => "✗",
        404 => "–",
        var status => throw new InvalidOperationException($"The gate answered {status}."),
    };
}
