using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Settings;
using SoTay.Platform.Webhooks;

namespace SoTay.Tests.Support;

/// <summary>Another program on this machine that is told of tasks: keeps what it took, checks signatures by steps of its own, answers what the test says.</summary>
public sealed class TestReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<TakenEvent> _asked = [];

    private TestReceiver(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>Answered to the next events; 204 when it is left alone.</summary>
    public Func<TakenEvent, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    /// <summary>Every request, whatever was answered.</summary>
    public IReadOnlyList<TakenEvent> Asked => [.. _asked];

    public static async Task<TestReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new TestReceiver(app);
        app.MapPost("/tasks", receiver.TakeAsync);
        app.MapPost("/moved", () => Results.Redirect("/tasks"));
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        receiver.Address = app.Urls.Single() + "/tasks";
        return receiver;
    }

    /// <summary>Only the test turns the rounds, and the clock is its own.</summary>
    public static void Alone(IServiceCollection services)
    {
        foreach (var service in services.Where(service => service.ImplementationType?.Name == "WebhookService").ToList()) services.Remove(service);
    }

    /// <summary>Adds this program's address at an organisation; the store counts as one that calls addresses inside.</summary>
    public async Task<string> ListenAsync(TestApp app, Organisation at, string? address = null)
    {
        var secret = WebhookSigning.NewSecret();
        var hook = new Webhook { Name = "Theo dõi việc", OrganisationId = at.Id, Address = address ?? Address, AddedAt = app.Clock.GetUtcNow().UtcDateTime };
        hook.Keep(app.Services.GetRequiredService<FieldCipher>().Seal(secret));
        await app.InDbAsync(async db =>
        {
            db.Add(hook);
            await db.PutSettingAsync(StoreSettings.Demonstration, "1");
            await db.SaveAsync(Actor.Program("test"));
        });
        return secret;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        string Header(string name) => request.Headers[name].ToString();
        var taken = new TakenEvent(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), await reader.ReadToEndAsync());
        _asked.Enqueue(taken);
        return Results.StatusCode(Answer(taken));
    }
}

/// <summary>An event as it arrived.</summary>
public sealed record TakenEvent(string Id, string Moment, string Signature, string Text)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public string Kind => Body.GetProperty("type").GetString()!;

    public Guid Task => Body.GetProperty("data").GetProperty("task").GetGuid();

    /// <summary>The recipe of docs/operations.md.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Moment}.{Text}"));
        return Signature == "v1," + Convert.ToBase64String(expected);
    }
}
