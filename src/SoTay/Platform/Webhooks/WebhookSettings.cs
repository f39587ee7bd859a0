namespace SoTay.Platform.Webhooks;

/// <summary>How long and how often an address is tried. Settings of the machine, not rules of the field: docs/operations.md names them, a test compares.</summary>
public sealed record WebhookSettings
{
    /// <summary>
    /// What is waited after each try that failed. A receiver that is started again is back within minutes; one that broke on a Friday
    /// evening is mended on Monday: together nearly three days. After the last one the event is given up.
    /// </summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    /// <summary>A receiver takes the words and answers; what it does with them it does afterwards.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>An event that a node took and did not finish (it was stopped) is taken up again after this: longer than the patience.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a delivered event stays in the list, for whoever looks for what became of it.</summary>
    public TimeSpan Kept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Addresses inside the office's own network, and without https, are called: the operator of the machine said so (<c>serve --webhooks-inside</c>).</summary>
    public bool Inside { get; init; }

    /// <summary>When a delivery is tried again after so many tries; null when it is given up.</summary>
    public DateTime? After(int tries, DateTime now) => tries <= Pauses.Count ? now + Pauses[Math.Max(tries, 1) - 1] : null;
}
