namespace SoTay.Features.Meetings.Pages;

/// <summary>A field that names one member of the roll-call.</summary>
public sealed record MemberPick(string Name, string Label, string Nobody, IEnumerable<Attendance> Lines, Guid? Chosen, string? Error)
{
    public string Id => Name.Replace('.', '_');
}
