using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home.Cell;

/// <summary>Steps of the path to admission that come to their last day: the ceremony, the proposal to recognise, a certificate that runs out.</summary>
internal sealed class AdmissionRows(AppDb db, VietnamClock clock)
{
    public async Task<IEnumerable<HomeRow>> OfAsync(Guid cell, int daysAhead, CancellationToken cancellation)
    {
        var until = clock.Today.AddDays(daysAhead);
        var due = await db.Candidates.AsNoTracking().Where(row => row.OrganisationId == cell && row.DueOn <= until).OrderBy(row => row.DueOn).Take(20).ToListAsync(cancellation);
        return due.Select(Row);
    }

    private HomeRow Row(Candidate one)
    {
        var (late, say) = AdmissionWords.Due(one, clock.Today);
        return new(one.DueOn, $"Kết nạp: {one.FullName}", AdmissionLinks.To(one.Id), AdmissionWords.Waits(one.Stage), late, say);
    }
}
