using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A cell whose secretary enters what came in.</summary>
public sealed class ArrivalDesk : IAsyncLifetime
{
    internal TestApp App { get; private set; } = null!;

    internal TestCell Cell { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        Cell = await App.Data.CellAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal static (string, string)[] Head(params (string Name, string Value)[] other) =>
        [.. new[] { ("Symbol", "05-NQ/TU"), ("Issuer", "Tỉnh ủy Lam Giang"), ("IssuedOn", "15/10/2026"), ("Subject", "về phát triển du lịch cộng đồng"), ("Secret", "no") }
            .Where(pair => other.All(one => one.Name != pair.Item1)).Concat(other).Select(pair => ("Input." + pair.Item1, pair.Item2))];

    internal Task<Page> FormAsync() => Cell.Secretary.OpenAsync(DocumentLinks.Arrivals(Cell.Cell.Id));

    internal async Task<Page> SendAsync(byte[] file, string name, (string, string)[] head) => await (await FormAsync()).UploadAsync("main form", "Input.Upload", file, name, head);

    internal async Task<Page> RefusedAsync(byte[] file, string name, string say, (string, string)[] head)
    {
        var page = await SendAsync(file, name, head);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        (await App.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        (Directory.Exists(App.Store.FilesFolder) && Directory.EnumerateFiles(App.Store.FilesFolder, "*", SearchOption.AllDirectories).Any()).ShouldBeFalse();
        return page;
    }
}
