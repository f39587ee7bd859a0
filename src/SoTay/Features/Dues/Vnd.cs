using System.Globalization;
using System.Text.RegularExpressions;

namespace SoTay.Features.Dues;

/// <summary>Money of the room: whole đồng, rounded half up (policy <c>dues.rounding</c>; no text found, domain/dues.md section 1).</summary>
public static partial class Vnd
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static long HalfUp(decimal amount) => (long)decimal.Floor(amount + 0.5m);

    /// <summary>"12.420".</summary>
    public static string Show(long amount) => amount.ToString("#,0", Vietnamese);

    /// <summary>"12.420 đồng".</summary>
    public static string Say(long amount) => Show(amount) + " đồng";

    /// <summary>"70 %", "66,67 %", never broken over two lines.</summary>
    public static string Share(decimal share) => (share * 100).ToString("0.##", Vietnamese) + "\u00a0%";

    /// <summary>What people type for an amount: 12000000, 12.000.000, 12,000,000 đ. Anything else, a half đồng too, is no amount.</summary>
    public static bool TryRead(string? typed, out long amount)
    {
        amount = 0;
        var text = Ending().Replace((typed ?? "").Trim(), "").Trim();
        return Amount().IsMatch(text) && long.TryParse(Separator().Replace(text, ""), NumberStyles.None, CultureInfo.InvariantCulture, out amount);
    }

    [GeneratedRegex(@"\s*(đồng|đ|vnđ|vnd)\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(\d{1,12}|\d{1,3}(\.\d{3}){1,3}|\d{1,3}(,\d{3}){1,3}|\d{1,3}( \d{3}){1,3})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex("[., ]", RegexOptions.None, 1000)]
    private static partial Regex Separator();
}
