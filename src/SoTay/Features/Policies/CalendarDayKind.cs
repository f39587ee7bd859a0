namespace SoTay.Features.Policies;

/// <summary>Why a day stands in the calendar.</summary>
public enum CalendarDayKind
{
    /// <summary>Public holiday by law.</summary>
    Statutory,

    /// <summary>Day off because a holiday fell on the weekend.</summary>
    InLieu,

    /// <summary>Working day exchanged for a day off.</summary>
    SwappedOff,

    /// <summary>The Saturday that is worked in exchange.</summary>
    MakeUpWorking,

    /// <summary>Not yet announced, but off under every option.</summary>
    ExpectedOff,

    /// <summary>Perhaps off; counted as working until confirmed.</summary>
    Pending,

    /// <summary>An ordinary day again: an entry that turned out wrong.</summary>
    Ordinary,
}
