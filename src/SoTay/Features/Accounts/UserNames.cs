using System.Text.RegularExpressions;
using SoTay.Platform;
using SoTay.Platform.Text;

namespace SoTay.Features.Accounts;

/// <summary>User names: short, without marks, typed on any phone. <c>Nguyễn Thị Hồng Phượng</c> is offered <c>phuong.nth</c>.</summary>
public static partial class UserNames
{
    public static Refusal? Check(string? userName) =>
        userName is not null && Form().IsMatch(userName.Trim()) ? null : AccountRefusals.UserNameUnfit;

    /// <summary>Given name and the initials before it, as offices here write it; a number follows when it is taken.</summary>
    public static string Offer(string fullName, Func<string, bool> isTaken)
    {
        var words = Folding.Fold(fullName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = words.Length switch
        {
            0 => "dangvien",
            1 => words[0],
            _ => words[^1] + "." + string.Concat(words[..^1].Select(word => word[0])),
        };
        if (start.Length < 3) start += ".dv";
        var offered = start;
        for (var number = 2; isTaken(offered); number++) offered = start + number;
        return offered;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
