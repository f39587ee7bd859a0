namespace SoTay.Features.Organisations;

/// <summary>A post given to somebody: which, from when, for which term, by which decision.</summary>
public sealed record PostHolding(Guid Member, PostKind Kind, DateOnly On, string Term, string DecisionNumber, bool? IsLocal, bool AlsoVillageHead);
