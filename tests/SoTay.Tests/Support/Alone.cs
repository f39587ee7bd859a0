namespace SoTay.Tests.Support;

/// <summary>Tests that read the clock of the wall: they run after the others, one by one.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
