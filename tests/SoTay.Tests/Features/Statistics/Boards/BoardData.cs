using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Time;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Boards;

/// <summary>Meetings as the rooms above leave them behind: the row and its counts.</summary>
internal static class BoardData
{
    /// <summary>A sealed regular meeting of a month of 2026.</summary>
    public static Task<Meeting> HeldAsync(TestApp app, Organisation cell, int month, int day = 3, bool onPaper = false, int present = 18, int excused = 2, decimal? score = null) =>
        AddAsync(app, cell, MeetingKind.Regular, month, day, MeetingState.Sealed, onPaper, present, excused, score);

    public static Task<Meeting> ThematicAsync(TestApp app, Organisation cell, int month) =>
        AddAsync(app, cell, MeetingKind.Thematic, month, 18, MeetingState.Sealed, false, 15, 1, null);

    /// <summary>Called, or opened and never sealed.</summary>
    public static Task<Meeting> NotSealedAsync(TestApp app, Organisation cell, int month, int day, MeetingState state) =>
        AddAsync(app, cell, MeetingKind.Regular, month, day, state, false, 0, 0, null);

    private static async Task<Meeting> AddAsync(
        TestApp app, Organisation cell, MeetingKind kind, int month, int day, MeetingState state, bool onPaper, int present, int excused, decimal? score)
    {
        var first = new DateOnly(2026, month, 1);
        var opened = VietnamClock.Moment(first.AddDays(day - 1), new TimeOnly(19, 30));
        var meeting = new Meeting
        {
            OrganisationId = cell.Id, Kind = kind, Month = first, HeldOn = first.AddDays(day - 1), State = state, IsOnPaper = onPaper, Present = present, Excused = excused, Score = score,
            Place = "Nhà văn hóa", NoticedAt = opened.AddDays(-2), OpenedAt = state is MeetingState.Noticed ? null : opened,
            EndedAt = state is MeetingState.Sealed ? opened.AddMinutes(95) : null, SealedAt = state is MeetingState.Sealed ? opened.AddMinutes(100) : null,
        };
        await app.InDbAsync(async db =>
        {
            db.Add(meeting);
            void Count(CountedMeasure measure) => db.Count(cell.Id, first, measure, 1);
            if (kind is MeetingKind.Regular) Count(CountedMeasure.Noticed);
            if (state is MeetingState.Sealed && kind is MeetingKind.Thematic) Count(CountedMeasure.Thematic);
            if (state is MeetingState.Sealed && kind is MeetingKind.Regular)
            {
                Count(day <= 7 ? CountedMeasure.MetOnTime : CountedMeasure.MetLate);
                Count(CountedMeasure.Sealed);
                if (onPaper) Count(CountedMeasure.MetOnPaper);
            }

            await db.SaveAsync(Actor.Program("test data"));
        });
        return meeting;
    }
}
