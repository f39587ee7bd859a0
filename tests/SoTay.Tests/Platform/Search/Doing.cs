using SoTay.Platform.Audit;

namespace SoTay.Tests.Platform.Search;

internal static class Doing
{
    public static readonly Actor Test = Actor.Program("test");
}
