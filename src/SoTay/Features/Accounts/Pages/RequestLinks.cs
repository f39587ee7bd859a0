namespace SoTay.Features.Accounts.Pages;

internal static class RequestLinks
{
    /// <summary>The whole address of an invitation, as a phone outside this page needs it.</summary>
    public static string Link(this HttpRequest request, string code) => $"{request.Scheme}://{request.Host}{AccountLinks.Invitation(code)}";
}
