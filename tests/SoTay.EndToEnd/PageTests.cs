using Deque.AxeCore.Playwright;
using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>Every kind of page that a person reaches by links, on both screens: no finding of axe, nothing cut off, within its weight.</summary>
public sealed class PageTests(Product product, ITestOutputHelper output)
{
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
        await using var visit = await Visit.SignInAsync(product, screen == "phone" ? Screen.Phone : Screen.Desk, user);
        var failures = new List<string>();
        var places = await Places.FindAsync(visit);
        foreach (var place in places)
        {
            var answer = await visit.GoAsync(place);
            if (answer.Status >= 400) { failures.Add($"{place} answers {answer.Status}"); continue; }
            await visit.PictureAsync($"{user}-{screen}-{place.Trim('/').Replace('/', '_').Split('?')[0]}");
            var found = await visit.Page.RunAxe();
            failures.AddRange(found.Violations.Select(violation => $"{place}: {violation.Id} {string.Join(" | ", violation.Nodes.Take(2).Select(node => node.Html))}"));
            var over = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) failures.Add($"{place}: {over} px wider than the screen");
        }

        output.WriteLine($"{places.Count} kinds of page: {string.Join(' ', places)}");
        failures.ShouldBeEmpty();
    }
}
