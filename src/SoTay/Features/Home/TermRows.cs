using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Terms;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home;

/// <summary>Units below whose term is over or ends soon, for who writes down terms there.</summary>
internal sealed class TermRows(AppDb db, PolicyBook policies, VietnamClock clock)
{
    private const int Shown = 6;

    public async Task<HomeDiary?> OfUnitAsync(Guid unit, CancellationToken cancellation)
    {
        var warn = TermRules.WarnDays(await policies.ForAsync(unit, clock.Today, cancellation));
        var soon = clock.Today.AddDays(warn);
        var ending = db.TermsBelow(unit).Where(row => row.DueOn <= soon);
        if (await ending.CountAsync(cancellation) is not (> 0 and var count)) return null;
        var rows = await ending.OrderBy(row => row.DueOn).ThenBy(row => row.Code).Take(Shown).ToListAsync(cancellation);
        return new("nhiem-ky", $"Hết và sắp hết nhiệm kỳ ({count:N0})", [.. rows.Select(row => new HomeRow(row.DueOn, row.Name, OrganisationLinks.Terms(row.Id), $"nhiệm kỳ {row.Term}",
            Late: row.DueOn < clock.Today ? TermWords.Pressing(row.DueOn, clock.Today, warn) : null, Why: row.DueOn < clock.Today ? "chưa ghi đại hội" : TermWords.Pressing(row.DueOn, clock.Today, warn)))], ("Mở danh sách nhiệm kỳ", OrganisationLinks.Terms(unit)));
    }
}
