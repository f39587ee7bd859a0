using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>Those whom row B1 of form 1 counts, with what form 2 and the figures look at.</summary>
internal sealed class AdmittedPeople(AppDb db, GrowthCounts growth, FieldCipher cipher)
{
    public async Task<IReadOnlyList<Admitted>> ReadAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var (border, whole) = await growth.BorderAsync(unit, cancellation);
        var rows = await (from entry in border.Entries(period.From, period.To)
                          where entry.Event == MemberEventKind.Admitted || entry.IsAdmission
                          join member in db.Members on entry.Member equals member.Id
                          join cell in db.Organisations on entry.Organisation equals cell.Id
                          select new { entry.Event, entry.IsAdmission, entry.Moved, entry.SameProvince, entry.On, entry.Organisation, member.Sex, member.BirthDate, member.JoinedOn, member.StatisticsSealed, cell.EconomicKind })
            .ToListAsync(cancellation);
        using var opening = cipher.BeginOpening();
        return [.. rows.Where(row => new CrossingKind(true, row.Event, row.IsAdmission, row.Moved, row.SameProvince, false).Cause(whole) == BorderCause.Admitted)
            .Select(row => new Admitted(row.On, row.Organisation, row.Sex, row.BirthDate, row.JoinedOn, row.StatisticsSealed is { } box ? MemberStatistics.FromText(opening.Open(box)) : null, row.EconomicKind))];
    }
}

/// <summary>Somebody admitted in a period, without a name.</summary>
internal sealed record Admitted(DateOnly On, Guid Cell, Sex? Sex, DateOnly? BirthDate, DateOnly? JoinedOn, MemberStatistics? Codes, EconomicKind? EconomicKind);
