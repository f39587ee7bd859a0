namespace SoTay.Features.Policies;

/// <summary>Shape of a value: decides the field in which it is typed and the reading method that returns it.</summary>
public enum PolicyKind
{
    Number,

    /// <summary>0 to 1, shown as a percentage.</summary>
    Share,

    /// <summary>Yes or no, stored as 1 or 0.</summary>
    Flag,

    /// <summary>One of a few words that the product knows.</summary>
    Code,
    Date,

    /// <summary>A day that returns every year, stored as mm-dd.</summary>
    MonthDay,
}
