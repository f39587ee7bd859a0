using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Policies;

/// <summary>An administrator at the pages of the rules, and a value that is worked on.</summary>
public sealed class PolicyOffice : IAsyncLifetime
{
    internal const string Key = "meeting.regular.min_minutes";

    internal TestApp App { get; private set; } = null!;

    internal Organisation Province { get; private set; } = null!;

    internal Organisation Ward { get; private set; } = null!;

    internal Organisation Cell { get; private set; } = null!;

    internal Browser Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        (Province, Ward, Cell) = await App.Data.LineAsync();
        Administrator = await App.Data.BrowserAsync(Role.Administrator, Province);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal async Task<Page> AddAsync(params (string, string)[] fields) =>
        await (await Administrator.OpenAsync($"/policies/values/{Key}/addition")).SubmitAsync("main form", fields);

    internal async Task<int> ReadAsync(DateOnly date, Guid? organisation = null) =>
        (await App.Services.GetRequiredService<PolicyBook>().ForAsync(organisation, date)).Whole(Key)!.Value;
}
