using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>Those whom row B1 of form 1 counts, with what form 2 and the figures look at.</summary>
internal sealed class AdmittedPeople(AppDb db, Border border)
{
    public async Task<IReadOnlyList<Admitted>> ReadAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var found = (await border.ReadAsync(unit, period, cancellation)).Judged.Where(one => one.Cause == BorderCause.Admitted).Select(one => one.Crossing).ToList();
        var cells = found.Select(one => one.Organisation).Distinct().ToList();
        var kinds = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.EconomicKind, cancellation);
        return found.ConvertAll(one => new Admitted(one.On, one.Organisation, one.Member.Sex, one.Member.BirthDate, one.Member.JoinedOn, one.Member.Codes, kinds[one.Organisation]));
    }
}

/// <summary>Somebody admitted in a period, without a name.</summary>
internal sealed record Admitted(DateOnly On, Guid Cell, Sex? Sex, DateOnly? BirthDate, DateOnly? JoinedOn, MemberStatistics? Codes, EconomicKind? EconomicKind);
