using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace SoTay.Tests.Support;

/// <summary>One random run, another one every time: what a failure prints is given back in <c>SOTAY_SEED</c> to see it again.</summary>
internal static class AnyRun
{
    public static void Holds(Func<Random, Task> law) => Check.One(Settings().WithMaxTest(1), Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), run =>
    {
        law(new Random(run)).GetAwaiter().GetResult();
        return true;
    }));

    private static Config Settings() => Environment.GetEnvironmentVariable("SOTAY_SEED") is { Length: > 0 } seed
        ? Config.QuickThrowOnFailure.WithReplay(ulong.Parse(seed.Split(',')[0], CultureInfo.InvariantCulture), ulong.Parse(seed.Split(',')[1], CultureInfo.InvariantCulture), 100) : Config.QuickThrowOnFailure;
}
