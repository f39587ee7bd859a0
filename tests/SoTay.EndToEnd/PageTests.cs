using Deque.AxeCore.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>Every kind of page that a person reaches by links, on both screens: no finding of axe, nothing wider than the screen, nothing cut off.</summary>
[Collection(nameof(OneStore))]
public sealed class PageTests(Product product, ITestOutputHelper output)
{
    /// <summary>What axe has seen on a screen: pages built of the same parts are looked at once, whoever opens them.</summary>
    private static readonly HashSet<string> Seen = [];

    public static TheoryData<string, string> PeopleAndScreens
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var user in (string[])["bithu", "dangvien", "vanphong", "quantri"])
                foreach (var screen in (string[])["phone", "pc"]) data.Add(user, screen);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PeopleAndScreens))]
    public async Task Pages_are_accessible_and_fit_the_screen(string user, string screen)
    {
        await product.GoToAsync(Product.Beginning);
        await using var visit = await Visit.SignInAsync(product, screen == "phone" ? Screen.Phone : Screen.Desk, user);
        var failures = new List<string>();
        var (kinds, checkedByAxe) = (0, 0);
        await foreach (var (place, status) in Places.WalkAsync(visit))
        {
            kinds++;
            if (status >= 400) { failures.Add($"{place} answers {status}"); continue; }
            await visit.PictureAsync($"{user}-{screen}-{kinds:00}-{place.Trim('/').Replace('/', '_').Split('?')[0]}", whole: true);
            failures.AddRange((await visit.Page.EvaluateAsync<string[]>(CutOff)).Select(what => $"{place}: {what}"));
            if (!Seen.Add(screen + await visit.Page.EvaluateAsync<string>(Parts))) continue;
            checkedByAxe++;
            var found = await visit.Page.RunAxe();
            failures.AddRange(found.Violations.Select(violation => $"{place}: {violation.Id} {string.Join(" | ", violation.Nodes.Take(2).Select(node => node.Html))}"));
        }

        output.WriteLine($"{kinds} kinds of page, {checkedByAxe} of them new to axe");
        kinds.ShouldBeInRange(10, Places.Most);
        failures.ShouldBeEmpty();
    }

    /// <summary>The kinds of elements on a page, which is what axe judges; names and numbers of rows are left out.</summary>
    private const string Parts = "() => [...new Set([...document.querySelectorAll('body *')].map(one => [one.tagName, one.className.baseVal ?? one.className, one.getAttribute('role'), one.type, one.parentElement.className].join()))].sort().join('|')";

    /// <summary>A page may not scroll sideways; words of a button, a title or a first line may not be cut; its end may not lie below the tabs of a phone.</summary>
    private const string CutOff = """
        () => {
          const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          const cut = [...document.querySelectorAll('.btn, h1, h2, .st-status, .st-figure, .st-day')].filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && one.clientWidth > 1);
          window.scrollTo({ top: 1e6, behavior: 'instant' });
          const tabs = document.querySelector('.st-tabs')?.getBoundingClientRect();
          const under = tabs?.height > 0 && document.querySelector('main').getBoundingClientRect().bottom > tabs.top;
          window.scrollTo({ top: 0, behavior: 'instant' });
          return [...(under ? ['its end lies below the tabs'] : []), ...(over > 0 ? [`${over} px wider than the screen`] : []), ...cut.slice(0, 3).map(one => `cut off: ${one.className} ${one.textContent.trim().slice(0, 40)}`)];
        }
        """;
}
