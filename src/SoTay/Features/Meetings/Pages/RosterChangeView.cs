using SoTay.Features.Meetings.Preparation;

namespace SoTay.Features.Meetings.Pages;

/// <summary>What to say on a page when the roster moved on after the notice, and where to come back to.</summary>
public sealed record RosterChangeView(Guid Meeting, RosterChange Change, string Back);
