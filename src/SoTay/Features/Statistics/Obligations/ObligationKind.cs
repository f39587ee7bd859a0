namespace SoTay.Features.Statistics.Obligations;

/// <summary>What a cell can owe the level above.</summary>
public enum ObligationKind
{
    /// <summary>The regular meeting of the month was not held by the last day of the rule.</summary>
    RegularMeeting,
    /// <summary>A meeting was held and its minutes are not sealed in time.</summary>
    Minutes,
    /// <summary>Fewer thematic meetings in a quarter than the rule asks.</summary>
    ThematicMeeting,
}
