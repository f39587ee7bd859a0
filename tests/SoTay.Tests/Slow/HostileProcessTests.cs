using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Bench;
using SoTay.Features;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Tests.Support;
using StoreOptions = SoTay.Platform.Data.StoreOptions;

namespace SoTay.Tests.Slow;

/// <summary>
/// Each hostile file goes to the product as a process of its own, by the command line and by the upload page; time and the most memory
/// the process ever held are those that the system counts, so nothing else runs beside them.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileProcessTests
{
    private const long MostBytes = 300L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Files => new(HostileFiles.Names);

    [Theory, MemberData(nameof(Files))]
    public async Task The_command_line_refuses_it_in_a_sentence_in_time_and_in_little_memory(string name)
    {
        await using var store = await TestStore.CreateAsync();
        await PrepareAsync(store.Options);
        var (bytes, codes) = HostileFiles.Of(name);
        var file = Path.Combine(store.Options.DataFolder, "danh-sach.xlsx");
        await File.WriteAllBytesAsync(file, bytes);

        var (output, took, peak) = await ProductProcess.RunAsync([1], ["import", "members", file, "--json", .. Where(store.Options)]);

        codes.ShouldContain(code => output.Contains($"\"{code}\"", StringComparison.Ordinal), output);
        output.ShouldContain("Chưa ghi gì vào sổ");
        Judge(name, took, peak);
    }

    [Fact]
    public async Task The_upload_page_refuses_each_in_a_sentence_in_time_and_in_little_memory()
    {
        await using var store = await TestStore.CreateAsync();
        var ward = await PrepareAsync(store.Options);
        await using var server = await Server.StartAsync(address => [ProductProcess.Library, "serve", "--urls", address, .. Where(store.Options)], "/sign-in");
        var cookies = await server.SignInAsync("office", TestData.Password);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        foreach (var name in HostileFiles.Names)
        {
            var address = $"/organisations/{ward}/imports";
            var answer = await client.GetAsync(address);
            var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            var token = form.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
            // The page sets the cookie that belongs to its token.
            var extra = answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Concat(set.Select(cookie => "; " + cookie.Split(';')[0])) : "";
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            if (extra.Length > 0) request.Headers.Add("Cookie", cookies + extra);
            request.Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(HostileFiles.Of(name).Bytes), "Upload", "danh-sach.xlsx" } };

            var clock = Stopwatch.StartNew();
            using var refused = await client.SendAsync(request);
            clock.Stop();

            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, name);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Chưa ghi gì vào sổ", Case.Sensitive, name);
            Judge(name, clock.Elapsed, ProductProcess.ResidentPeak(server.Process.Id));
        }
    }

    private static void Judge(string name, TimeSpan took, long peak)
    {
        took.ShouldBeLessThan(MostTime, name);
        peak.ShouldBeInRange(1, MostBytes, name);
    }

    private static string[] Where(StoreOptions store) => ["--data", store.DataFolder, .. store.IsPostgres ? new[] { "--database", store.PostgresConnection! } : []];

    /// <summary>A ward and its office, in a store that asks for no second factor.</summary>
    private static async Task<Guid> PrepareAsync(StoreOptions store)
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var ward = new Organisation { Code = "97.001.000.000.000", Name = "Đảng bộ phường Đông Sơn", Kind = OrganisationKind.Commune, EstablishedOn = TestData.Beginning };
        db.Add(ward);
        db.Add(new OrganisationPeriod { OrganisationId = ward.Id, Code = ward.Code, Name = ward.Name, Kind = ward.Kind, From = TestData.Beginning });
        db.Add(new OrganisationAncestor { DescendantId = ward.Id, AncestorId = ward.Id, Depth = 0, From = TestData.Beginning });
        await db.PutSettingAsync(StoreSettings.Demonstration, "yes");
        await db.SaveAsync(Actor.Program("test"));
        var account = new Account { UserName = "office", DisplayName = "Lê Thị Thu Hằng", CreatedAt = DateTime.UnixEpoch };
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, TestData.Password)).Succeeded.ShouldBeTrue();
        db.Add(new RoleGrant { AccountId = account.Id, Role = Role.CommuneOffice, OrganisationId = ward.Id, From = TestData.Beginning });
        await db.SaveAsync(Actor.Program("test"));
        return ward.Id;
    }
}
