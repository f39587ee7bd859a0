using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SoTay.Platform.Auth;

namespace SoTay.Features.Members.Acting;

/// <summary>Which member the person writes for, kept in the browser: sealed, tied to the account, over after an hour.</summary>
public sealed class ActingCookie(IDataProtectionProvider protection)
{
    private const string Name = "sotay-acting";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("acting for a member").ToTimeLimitedDataProtector();

    public void Begin(HttpContext http, Person person, Guid member) => http.Response.Cookies.Append(
        Name, _seal.Protect($"{person.AccountId:N}{member:N}", Longest),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true });

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Name);

    /// <summary>The member, when the cookie is whole, in time and this account's own.</summary>
    public Guid? MemberOf(HttpContext http, Person person)
    {
        if (http.Request.Cookies[Name] is not { } box) return null;
        try
        {
            var text = _seal.Unprotect(box);
            return text.StartsWith(person.AccountId.ToString("N"), StringComparison.Ordinal) && Guid.TryParse(text[32..], out var member) ? member : null;
        }
        catch (CryptographicException) { return null; }
    }
}
