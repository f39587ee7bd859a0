namespace SoTay.Features.Meetings.Pages;

/// <summary>The reason of a month that was late or not held, with the way to give it.</summary>
public sealed record MonthReasonView(Guid Organisation, DateOnly Month, string State, MonthReason? Reason, bool MayState);
