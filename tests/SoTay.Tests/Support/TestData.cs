using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Tests.Support;

/// <summary>Makes what a test needs, one file per kind of thing. Names are invented.</summary>
public sealed partial class TestData(TestApp app)
{
    private static readonly Actor Maker = Actor.Program("test data");
    private int _count;
    private DateTimeOffset _made;

    private async Task<T> AddAsync<T>(T thing, params object[] more) where T : class
    {
        await app.InDbAsync(async db =>
        {
            db.Add(thing);
            db.AddRange(more);
            await db.SaveAsync(Maker);
        });
        return thing;
    }

    // Keys of things made in one save rise from one to the next, as they do when people make them: what is ordered by them has one order.
    private Guid Key()
    {
        var now = TimeProvider.System.GetUtcNow();
        _made = now > _made.AddMilliseconds(1) ? now : _made.AddMilliseconds(1);
        return Guid.CreateVersion7(_made);
    }

    private int Next() => Interlocked.Increment(ref _count);
}
