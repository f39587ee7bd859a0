using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Scores;

/// <summary>What the product knows about a meeting that its score rests on (domain rules: meetings, section 7). Nothing of it is typed for the score.</summary>
/// <param name="Minutes">Length so far, or whole once it has ended; null before it was opened.</param>
/// <param name="Members">Members of the cell, without those here for a time.</param>
/// <param name="Counted">Those who had to come.</param>
/// <param name="ExcusedRun">The most regular meetings in a row, this one included, that somebody absent today was excused from.</param>
/// <param name="Speakers">Members who spoke at least once.</param>
/// <param name="Given">Tasks of the previous resolution that were not cancelled.</param>
/// <param name="OnlySecretary">Nobody but the secretary leads the cell: there is no committee session to hold.</param>
public sealed record ScoreFacts(
    DateOnly HeldOn, DateOnly Today, int? Minutes, bool IsOnTime, int Members, int Present, int Counted, int Unexcused, int ExcusedRun, int Speakers, int Done, int Given,
    DateOnly? NoticedOn, bool OnlySecretary, DateOnly? SessionOn = null, DateOnly? PapersOn = null)
{
    internal static async Task<ScoreFacts> OfAsync(AppDb db, Meeting meeting, PolicyReader rules, DateTime now, CancellationToken cancellation) =>
        Of(meeting, await ScoreGround.OfAsync(db, meeting, rules, cancellation), now);

    /// <summary>The same on the device: Assets/meeting/desk/score/facts.ts.</summary>
    internal static ScoreFacts Of(Meeting meeting, ScoreGround ground, DateTime now)
    {
        var roll = new RollCall(meeting.Attendances);
        return new(meeting.HeldOn, VietnamClock.DateOf(now), meeting.OpenedAt is { } from ? (int)((meeting.EndedAt ?? now) - from).TotalMinutes : null, !(meeting.HeldOn > ground.Latest),
            meeting.Attendances.Count(line => line.Standing is not AttendanceStanding.TemporaryHere), roll.Present, roll.Counted, roll.Unexcused,
            meeting.Attendances.Where(line => line.Status is AttendanceStatus.Excused).Select(line => 1 + ground.ExcusedBefore.GetValueOrDefault(line.MemberId)).DefaultIfEmpty().Max(),
            meeting.Opinions.Where(row => !row.IsWithdrawn && row.SpeakerId is not null).Select(row => row.SpeakerId).Distinct().Count(),
            ground.Given.Count(task => task.IsAccepted), ground.Given.Count, ground.NoticedOn, meeting.Attendances.Count(line => line.IsCommittee) <= 1, ground.SessionOn, ground.PapersOn);
    }
}
