using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Platform.Ui.Pages;

/// <summary>Kept by the service worker and shown when neither the network nor a saved copy has the page. The same for everybody.</summary>
[AllowAnonymous]
public sealed class OfflineModel : PageModel;
