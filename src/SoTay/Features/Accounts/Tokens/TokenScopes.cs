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
        ["meetings:write"] = [SeeMeetings, PrepareMeetings, RunMeetings, TakeMinutes],
        ["tasks:read"] = [SeeMeetings],
        ["tasks:write"] = [ManageTasks],
        ["targets:read"] = [SeeMeetings],
        ["targets:write"] = [ReportTargets],
        ["stats:read"] = [SeeBoard, SeeOrganisations],
        ["import"] = [Import],
        ["metrics"] = [Administer],
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["organisations:read"] = "Đọc cây tổ chức",
        ["members:read"] = "Đọc danh sách đảng viên (không có số thẻ, số điện thoại)",
        ["meetings:read"] = "Đọc sinh hoạt và bảng theo dõi",
        ["meetings:write"] = "Ghi thao tác của buổi họp",
        ["tasks:read"] = "Đọc nhiệm vụ",
        ["tasks:write"] = "Giao nhiệm vụ, ghi báo cáo và nghiệm thu",
        ["targets:read"] = "Đọc chỉ tiêu",
        ["targets:write"] = "Ghi số liệu chỉ tiêu",
        ["stats:read"] = "Đọc số liệu",
        ["import"] = "Nhập danh sách",
        ["metrics"] = "Đọc số đo của máy",
    };

    public static IEnumerable<string> All => Table.Keys;

    /// <summary>What a scope is for, as the administrator reads it.</summary>
    public static string WordsOf(string scope) => Words[scope];

    /// <summary>Words that are no scope; empty when all are known.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> words) => [.. words.Where(word => !Table.ContainsKey(word))];

    public static IReadOnlySet<Capability> Of(string scopes) =>
        scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(scope => Table.GetValueOrDefault(scope) ?? []).ToHashSet();
}
