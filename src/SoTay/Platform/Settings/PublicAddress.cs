using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Settings;

/// <summary>Where people open this product, as its operator says; letters lead there.</summary>
public static class PublicAddress
{
    public const string Setting = "public-address";

    /// <summary>Scheme and host with port, without a path: <c>https://sotay.tinh.vn</c>.</summary>
    public static bool TryRead(string typed, out string address)
    {
        address = "";
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var read) || read.Scheme is not ("https" or "http") || read.PathAndQuery is not "/" || read.UserInfo.Length > 0 || read.Fragment.Length > 0) return false;
        address = read.GetLeftPart(UriPartial.Authority);
        return true;
    }

    /// <summary>Null until the operator has said it.</summary>
    public static async Task<string?> PublicAddressAsync(this AppDb db, CancellationToken cancellation = default) =>
        await db.Settings.AsNoTracking().Where(row => row.Name == Setting).Select(row => row.Value).FirstOrDefaultAsync(cancellation) is { Length: > 0 } said ? said : null;
}
