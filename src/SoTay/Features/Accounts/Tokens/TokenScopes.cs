using SoTay.Platform.Auth;
using static SoTay.Platform.Auth.Capability;

namespace SoTay.Features.Accounts.Tokens;

/// <summary>What a token may be given, each a set of capabilities at its organisation and below.</summary>
public static class TokenScopes
{
    private static readonly Dictionary<string, Capability[]> Table = new(StringComparer.Ordinal)
    {
        ["organisations:read"] = [SeeOrganisations],
        ["members:read"] = [SeeRoster, SeeOrganisations],
        ["meetings:read"] = [SeeMeetings, SeeBoard, SeeOrganisations],
        ["meetings:write"] = [SeeMeetings, PrepareMeetings, RunMeetings],
        ["tasks:read"] = [SeeMeetings],
        ["tasks:write"] = [ManageTasks],
        ["stats:read"] = [SeeBoard, SeeOrganisations, SeeRoster],
        ["import"] = [Import],
        ["metrics"] = [Administer],
    };

    public static IEnumerable<string> All => Table.Keys;

    /// <summary>Words that are no scope; empty when all are known.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> words) => [.. words.Where(word => !Table.ContainsKey(word))];

    public static IReadOnlySet<Capability> Of(string scopes) =>
        scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(scope => Table.GetValueOrDefault(scope) ?? []).ToHashSet();
}
