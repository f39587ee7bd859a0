using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Import;

/// <summary>A meeting as a row tells it.</summary>
internal sealed record ImportedMeeting(MeetingKind Kind, DateOnly HeldOn, TimeOnly? StartsAt, TimeOnly? EndsAt,
    int? Present, int? Excused, int? Unexcused, int? Exempt, bool? OnPlatform, string? Resolution, decimal? Score)
{
    private const decimal FullScore = 100;

    public DateOnly Month => new(HeldOn.Year, HeldOn.Month, 1);

    public static ImportedMeeting Of(ListRow row)
    {
        var kind = row.Code("kind", "kind");
        var held = row.Date("held_on");
        if (held is null && row.Outcome is null or < Severity.Hold) row.Tell("held_on", "held_missing", Severity.Hold, "chưa ghi ngày họp.");
        var read = new ImportedMeeting(
            kind is null ? MeetingKind.Regular : Enum.Parse<MeetingKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), held ?? default, row.Time("started_at"), row.Time("ended_at"),
            row.Count("present"), row.Count("absent_excused"), row.Count("absent_unexcused"), row.Count("exempt"), row.YesNo("on_platform"), row.Text("resolution_symbol", 60), row.Amount("score"));
        if (read.EndsAt < read.StartsAt) row.Tell("ended_at", "ended_before_started", Severity.Hold, "giờ kết thúc trước giờ bắt đầu.");
        if (read.Score is < 0 or > FullScore) row.Tell("score", "bad_number", Severity.Hold, "điểm phải từ 0 đến 100.");
        return read;
    }

    public bool IsSame(Meeting meeting) => meeting.Kind == Kind && meeting.State != MeetingState.Cancelled
        && (Kind == MeetingKind.Regular ? meeting.Month == Month : meeting.HeldOn == HeldOn);

    public Meeting ToMeeting(Guid cell, DateTime now)
    {
        var meeting = new Meeting { OrganisationId = cell, Kind = Kind, Month = Month, HeldOn = HeldOn, State = MeetingState.Sealed, SealedAt = now };
        TakeOver(meeting);
        return meeting;
    }

    /// <summary>Takes over what the row says; true when something differs.</summary>
    public bool TakeOver(Meeting meeting)
    {
        var before = Values(meeting);
        meeting.HeldOn = HeldOn;
        meeting.StartsAt = StartsAt ?? meeting.StartsAt;
        meeting.EndedAt = EndsAt is { } end ? VietnamClock.Moment(HeldOn, end) : meeting.EndedAt;
        meeting.Present = Present ?? meeting.Present;
        meeting.Excused = Excused ?? meeting.Excused;
        meeting.Unexcused = Unexcused ?? meeting.Unexcused;
        meeting.Exempt = Exempt ?? meeting.Exempt;
        meeting.IsOnPaper = !(OnPlatform ?? !meeting.IsOnPaper);
        meeting.ResolutionSymbol = Resolution ?? meeting.ResolutionSymbol;
        meeting.Score = Score ?? meeting.Score;
        return before != Values(meeting);
    }

    private static (DateOnly, TimeOnly, DateTime?, int, int, int, int, bool, string?, decimal?) Values(Meeting m) =>
        (m.HeldOn, m.StartsAt, m.EndedAt, m.Present, m.Excused, m.Unexcused, m.Exempt, m.IsOnPaper, m.ResolutionSymbol, m.Score);
}
