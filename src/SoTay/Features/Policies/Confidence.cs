namespace SoTay.Features.Policies;

/// <summary>How sure the product is of a value and of its source.</summary>
public enum Confidence
{
    /// <summary>Read in an official text.</summary>
    A,

    /// <summary>Read in a legal database or the Party press.</summary>
    B,

    /// <summary>Secondary source: used, shown to the administrator as unconfirmed.</summary>
    C,

    /// <summary>Superseded, or carried forward because the successor is unknown.</summary>
    D,

    /// <summary>General knowledge: used with a warning, never the sole ground for stopping a person.</summary>
    G,
}
