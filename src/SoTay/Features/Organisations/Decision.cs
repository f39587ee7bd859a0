namespace SoTay.Features.Organisations;

/// <summary>The decision behind a change in the tree: the day from which it holds, its number (<c>15-QĐ/ĐU</c>) and the day it was signed.</summary>
public sealed record Decision(DateOnly On, string Number, DateOnly? SignedOn = null)
{
    public const int NumberLimit = 60;

    /// <summary>Last day of the state before.</summary>
    public DateOnly DayBefore => On.AddDays(-1);
}
