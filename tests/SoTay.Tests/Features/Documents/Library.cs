using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A province with five documents and a ward below it with one.</summary>
public sealed class Library : IAsyncLifetime
{
    internal TestApp App { get; private set; } = null!;

    internal Organisation Province { get; private set; } = null!;

    internal Organisation Ward { get; private set; } = null!;

    internal Browser Office { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        (Province, Ward, _) = await App.Data.LineAsync();
        Office = await App.Data.BrowserAsync(Role.ProvinceOffice, Province);
        await App.ImportAsync("documents", ChainDesk.DocumentHead
            + $"37-NQ/TU,NQ,{Province.Code},2025-03-15,về phát triển đô thị và đường giao thông nông thôn,\n"
            + $"12-ĐA/TU,ĐA,{Province.Code},2026-02-01,nâng cao chất lượng sinh hoạt chi bộ,\n"
            + $"07-DA/TU,DA,{Province.Code},2026-04-01,xây nhà văn hóa,\n"
            + $"05-QĐi/TU,QĐi,{Province.Code},2026-05-01,về chế độ báo cáo,\n"
            + $"09-QĐ/TU,QĐ,{Province.Code},2026-06-01,thành lập tổ công tác,\n"
            + $"03-CTr/ĐU,CTr,{Ward.Code},2026-03-20,hành động thực hiện Nghị quyết số 37-NQ/TU,\n");
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal static string Symbols(Page page) => string.Join(' ', page.Document.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent.Trim()));
}
