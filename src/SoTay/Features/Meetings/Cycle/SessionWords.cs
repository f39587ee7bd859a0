namespace SoTay.Features.Meetings.Cycle;

/// <summary>The short minutes of a committee's session as they are typed: who, what of last month, what was agreed, what is proposed.</summary>
public sealed record SessionWords(DateOnly HeldOn, TimeOnly StartsAt, TimeOnly EndsAt, string Place, IReadOnlyCollection<Guid> Present, string Checked, string Agreed, string Proposals);
