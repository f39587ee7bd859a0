namespace SoTay.Platform.Audit;

/// <summary>Who does something, and for whom when one person acts for another who has no device.</summary>
public sealed record Actor(Guid? AccountId, string Name, Guid? OnBehalfOf = null)
{
    /// <summary>The product itself or a command on the machine, named by what it was doing.</summary>
    public static Actor Program(string doing) => new(null, doing);
}
