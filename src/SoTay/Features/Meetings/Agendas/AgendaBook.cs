using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Agendas;

/// <summary>Finds the template set that a draft takes: the nearest above, the one for its kind of cell before the one for all, the latest of several.</summary>
public sealed class AgendaBook(AppDb db)
{
    /// <summary>"mẫu … của Đảng bộ phường Đông Sơn, áp dụng từ 01/12/2026"</summary>
    public async Task<string?> SourceAsync(Guid set, CancellationToken cancellation = default)
    {
        var found = await (from row in db.AgendaSets
                           join owner in db.Organisations on row.OrganisationId equals owner.Id
                           where row.Id == set
                           select new { row.Name, row.PublishedFrom, Owner = owner.Name }).FirstOrDefaultAsync(cancellation);
        return found is null ? null : $"mẫu “{found.Name}” của {found.Owner}{(found.PublishedFrom is { } from ? $", áp dụng từ {Dates.Full(from)}" : "")}";
    }

    /// <summary>The items that a draft begins with; the draft notes which set they came from.</summary>
    internal async Task<List<AgendaLine>> LinesAsync(Organisation unit, Meeting draft, string? lastResolution, CancellationToken cancellation)
    {
        var content = MeetingContents.Of(unit);
        var set = await NearestAsync(unit.Id, draft.Kind, content, draft.HeldOn, cancellation);
        draft.AgendaSetId = set?.Id;
        return set is null
            ? AgendaTemplates.Of(draft.Kind, content, draft.Month, lastResolution, draft.Topic)
            : [.. set.Lines.Select(item => new AgendaLine(item.Part, item.Purpose, AgendaTemplates.Filled(item.Title, draft.Month, lastResolution, draft.Topic), item.Hint, IsFromSet: true))];
    }

    private Task<AgendaSet?> NearestAsync(Guid unit, MeetingKind kind, MeetingContent content, DateOnly on, CancellationToken cancellation)
    {
        var above = db.OrganisationAncestors.Where(line => line.DescendantId == unit && line.To == null);
        return (from row in db.AgendaSets.AsNoTracking().Include(row => row.Items)
                join line in above on row.OrganisationId equals line.AncestorId
                where row.Kind == kind && (row.Content == null || row.Content == content) && row.PublishedFrom <= @on && (row.EndedOn == null || row.EndedOn >= @on)
                orderby line.Depth, row.Content == null, row.PublishedFrom descending, row.Id descending
                select row).AsSplitQuery().FirstOrDefaultAsync(cancellation);
    }
}
