using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Tests.Support;

/// <summary>Makes what a test needs, one file per kind of thing. Names are invented.</summary>
public sealed partial class TestData(TestApp app)
{
    private static readonly Actor Maker = Actor.Program("test data");
    private int _count;

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

    private int Next() => Interlocked.Increment(ref _count);
}
