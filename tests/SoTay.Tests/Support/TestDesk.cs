using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;
using SoTay.Platform.Auth;

namespace SoTay.Tests.Support;

/// <summary>Says operations as the cell's secretary, past the pages.</summary>
public sealed class TestDesk(TestApp app, Person person) : IAsyncDisposable
{
    public async Task<Refusal?> SayAsync(Guid meeting, MeetingChange change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MeetingDesk>().ApplyAsync(person, meeting, default, new SentChange(Guid.CreateVersion7(), change));
    }

    /// <summary>As a device sends it: with its own id and moment, refused ones kept.</summary>
    public async Task<IReadOnlyList<OperationAnswer>> SendAsync(Guid meeting, params IReadOnlyList<SentOperation> operations)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MeetingDesk>().ApplyAsync(person, meeting, operations, keepRefused: true, default))!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public static class TestDesks
{
    public static TestDesk Desk(this TestApp app, TestCell cell) => new(app, new Person(Guid.CreateVersion7(), cell.Chair.Id, cell.Chair.FullName,
        [new Grant(cell.Cell.Id, "Secretary", new HashSet<Capability> { Capability.RunMeetings, Capability.SeeMeetings })]));
}
