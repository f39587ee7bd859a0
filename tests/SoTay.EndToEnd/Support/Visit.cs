using Microsoft.Playwright;

namespace SoTay.EndToEnd.Support;

/// <summary>One person with one device: own cookies, own screen.</summary>
public sealed class Visit : IAsyncDisposable
{
    public const string DemonstrationPassword = "so-tay-2026";
    private const int TallestPicture = 1000;
    private readonly IBrowserContext _context;

    internal Visit(IBrowserContext context, IPage page, Uri address) => (_context, Page, Address) = (context, page, address);

    public IPage Page { get; }

    public Uri Address { get; }

    public int Taps { get; private set; }

    /// <summary>Opens a browser for somebody who is not signed in yet.</summary>
    /// <param name="worker">Whether the service worker may answer; bytes on the wire are counted without it.</param>
    public static async Task<Visit> OpenAsync(Product product, Screen screen, bool worker = true)
    {
        var context = await product.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.IsPhone, IsMobile = screen.IsPhone, ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync(), product.Address);
    }

    public static async Task<Visit> SignInAsync(Product product, Screen screen, string user)
    {
        var visit = await OpenAsync(product, screen);
        await visit.GoAsync("/sign-in");
        await visit.SignInAsync(user);
        return visit;
    }

    public async Task SignInAsync(string user)
    {
        await Page.FillAsync("input[name=Login]", user);
        await Page.FillAsync("input[name=Password]", DemonstrationPassword);
        await Page.ClickAsync("main form button.btn-primary");
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public async Task<IResponse> GoAsync(string path) =>
        await Page.GotoAsync(new Uri(Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load }) ?? throw new InvalidOperationException($"{path} did not answer.");

    /// <summary>A tap that is counted, as a person would count it.</summary>
    public async Task TapAsync(ILocator what)
    {
        Taps++;
        await what.ClickAsync();
    }

    /// <summary>Keeps a picture when <c>SOTAY_PICTURES</c> names a folder. A whole page is taken on a screen as tall as the page, so that its foot stands at the foot.</summary>
    public async Task PictureAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("SOTAY_PICTURES") is not { Length: > 0 } folder) return;
        var screen = Page.ViewportSize!;
        var height = whole ? await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight") : screen.Height;
        await Page.SetViewportSizeAsync(screen.Width, Math.Clamp(height, screen.Height, TallestPicture));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        await Page.SetViewportSizeAsync(screen.Width, screen.Height);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

/// <summary>The two screens that every page is looked at on.</summary>
public sealed record Screen(string Name, int Width, int Height, bool IsPhone)
{
    public static readonly Screen Phone = new("phone", 360, 740, true);
    public static readonly Screen Desk = new("pc", 1366, 768, false);
}
