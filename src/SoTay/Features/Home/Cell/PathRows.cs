using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home.Cell;

/// <summary>Exemption, suspension, screening, striking off, leaving: what waits for the cell or comes to its last day.</summary>
internal sealed class PathRows(AppDb db, VietnamClock clock)
{
    private const int Shown = 6;

    /// <summary>What somebody has to do now, and what runs out within so many days.</summary>
    public async Task<IEnumerable<HomeRow>> OfCellAsync(Guid cell, int daysAhead, CancellationToken cancellation)
    {
        var until = clock.Today.AddDays(daysAhead);
        var rows = Waiting().Where(row => row.OrganisationId == cell && (row.DueOn == null || row.DueOn <= until));
        return await RowsAsync(rows, 20, cancellation);
    }

    /// <summary>The most pressing ones of everything below, and how many there are.</summary>
    public async Task<HomeDiary> OfOfficeAsync(Guid unit, CancellationToken cancellation)
    {
        var (below, until) = (db.SubtreeOf(unit), clock.Today.AddDays(30));
        var rows = Waiting().Where(row => below.Contains(row.OrganisationId) && (row.DueOn == null || row.DueOn <= until));
        return new("tu-cach", $"Tư cách đảng viên ({await rows.CountAsync(cancellation)})", await RowsAsync(rows, Shown, cancellation), ("Mở danh sách tư cách đảng viên", PathLinks.Of(unit)));
    }

    // An exemption without a last day runs by itself.
    private IQueryable<MemberPath> Waiting() =>
        db.MemberPaths.AsNoTracking().Where(row => row.State == PathState.Open || row.State == PathState.InForce && (row.Step != "end" || row.DueOn != null));

    private async Task<List<HomeRow>> RowsAsync(IQueryable<MemberPath> rows, int most, CancellationToken cancellation)
    {
        var paths = await rows.Include(row => row.Marks.OrderBy(mark => mark.On).ThenBy(mark => mark.Id)).OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.Id).Take(most).AsSplitQuery().ToListAsync(cancellation);
        return [.. (await db.NamedAsync(paths, cancellation)).Select(row => Row(row.Path, row.Member))];
    }

    private HomeRow Row(MemberPath path, string member)
    {
        var (late, until) = PathTexts.Due(path, clock.Today);
        return new(path.DueOn, $"{PathTexts.KindName(path.Kind)}: {member}", PathLinks.To(path.Id), PathTexts.Standing(path), late, until);
    }
}
