namespace SoTay.Platform.Ui;

/// <summary>One step of a journey.</summary>
/// <param name="When">Date under the name, "03/12" or "hạn 05/12".</param>
public sealed record Step(string Name, StepState State = StepState.Ahead, string? When = null);
