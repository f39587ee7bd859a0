namespace SoTay.Features.Meetings.Papers;

/// <summary>One item of the agenda in the minutes: what was said by whom, what was concluded, what was voted.</summary>
/// <param name="Title">Title of the item, without its number.</param>
/// <param name="Report">What the chair or a speaker presented; empty when nothing.</param>
/// <param name="Opinions">Opinions in the order in which they were given.</param>
/// <param name="Conclusion">The chair's conclusion; empty when none.</param>
/// <param name="Votes">Votes on this item.</param>
public sealed record AgendaText(string Title, string Report, IReadOnlyList<OpinionText> Opinions, string Conclusion, IReadOnlyList<VoteText> Votes);

/// <summary>An opinion by name.</summary>
/// <param name="Speaker">Full name.</param>
/// <param name="Words">What was said, in the secretary's words.</param>
public sealed record OpinionText(string Speaker, string Words);
