using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Absence;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home.Cell;

/// <summary>First screen of those who lead a cell: its next meeting, what else is due, its year.</summary>
public sealed record CellHome(NextMeeting Next, HomeDiary Diary, CellYear Year, IReadOnlyList<AbsenceWarning> Absences);

/// <summary>The meeting to prepare, call, hold or finish, with the step it is at.</summary>
/// <param name="Meeting">The saved meeting, or the preparation that is not saved yet.</param>
/// <param name="IsSaved">False while the secretary has not taken the preparation over.</param>
/// <param name="PreparedFrom">Day of the meeting it was prepared from.</param>
/// <param name="Late">"Chậm 3 ngày" when the step is past its day, with <paramref name="Why"/>.</param>
public sealed record NextMeeting(
    Meeting Meeting, bool IsSaved, DateOnly? PreparedFrom, int EarlierTasks, IReadOnlyList<Step> Steps, MeetingStep Step, string? Late = null, string? Why = null)
{
    public int Expected => Meeting.Attendances.Count(line => line.IsCounted);
}

/// <summary>Where the month stands.</summary>
public enum MeetingStep
{
    Prepare,
    Answers,
    Hold,
    Finish,
}

/// <summary>Twelve squares and what they come to.</summary>
public sealed record CellYear(int Year, IReadOnlyList<MonthSquare> Months, string Say);
