using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Import;

/// <summary>Meetings held below an organisation, in the form the import takes back.</summary>
public static class MeetingExport
{
    private static readonly Dictionary<string, string> Kinds = new(MeetingImportWords.List("kind").Labels, StringComparer.Ordinal);

    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("organisation_code", "Mã tổ chức", "97.001.000.000.001", Width: 22), new("kind", "Loại sinh hoạt", "regular", Kinds), new("held_on", "Ngày họp", "2026-10-03"),
        new("started_at", "Giờ bắt đầu", "19:30"), new("ended_at", "Giờ kết thúc", "21:00"), new("present", "Có mặt", "18"),
        new("absent_excused", "Vắng có lý do", "1"), new("absent_unexcused", "Vắng không lý do", "0"), new("exempt", "Miễn sinh hoạt", "2"),
        new("on_platform", "Trên Sổ tay", "no", MeetingImportWords.List("yes").Labels), new("resolution_symbol", "Số nghị quyết", "10-NQ/CB"), new("score", "Điểm", "92"),
    ];

    public static async Task<int> WriteAsync(AppDb db, Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var inside = asOf is { } day ? db.SubtreeOf(under, day) : db.SubtreeOf(under);
        var rows = from meeting in db.Meetings.AsNoTracking()
                   where meeting.State == MeetingState.Sealed && inside.Contains(meeting.OrganisationId) && (asOf == null || meeting.HeldOn <= asOf)
                   join organisation in db.Organisations.AsNoTracking() on meeting.OrganisationId equals organisation.Id
                   orderby organisation.Code, meeting.HeldOn
                   select new { organisation.Code, Meeting = meeting };
        var count = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var m = row.Meeting;
            file.Row([row.Code, ContractCode.Of(m.Kind), m.HeldOn, Clock(m.StartsAt), m.EndedAt is { } end ? Clock(TimeOnly.FromDateTime(VietnamClock.Wall(end))) : null,
                m.Present, m.Excused, m.Unexcused, m.Exempt, m.IsOnPaper ? "no" : "yes", m.ResolutionSymbol, m.Score]);
            count++;
        }

        return count;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
