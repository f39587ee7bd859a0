using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Features.Meetings.Pages;

/// <summary>What the service worker keeps and shows at the address of any desk, with or without a network. It holds nothing of any meeting.</summary>
[AllowAnonymous]
public sealed class DeskShellModel : PageModel;
