using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues;

/// <summary>What the person may do with the dues of a unit: by role and by duty.</summary>
public sealed record DuesRights(bool Sees, bool Approves, bool Collects, bool Assigns, bool Keeps, bool SeesBook, bool OpensUnit);

/// <summary>A unit as every page of the room begins with it.</summary>
public sealed record DuesPlace(Organisation Unit, DuesRights Rights, DateOnly? LastClosed);

/// <summary>Loads the unit of a page with the rights of the person there.</summary>
public sealed class DuesDesk(AppDb db, PersonAccess access, VietnamClock clock)
{
    /// <summary>The member in whose name the person works: their own, or the one they act for.</summary>
    public Guid? Me => access.Person.For?.MemberId ?? access.Person.MemberId;

    public async Task<DuesPlace?> OpenAsync(Guid unit, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == unit, cancellation) is not { } found) return null;
        var approves = found.IsCell && await db.HasDutyAsync(Me, unit, clock.Today, DuesDutyKind.Approve, cancellation);
        var collects = found.IsCell && await db.HasDutyAsync(Me, unit, clock.Today, DuesDutyKind.Collect, cancellation);
        var assigned = approves || collects;
        return new(found, new(
            found.IsCell && (assigned || await access.MayAsync(Capability.SeeDues, unit, cancellation)), approves, collects,
            found.IsCell && await access.MayAsync(Capability.AssignDues, unit, cancellation),
            assigned || await access.MayAsync(Capability.KeepDues, unit, cancellation), assigned || await access.MayAsync(Capability.SeeDuesBook, unit, cancellation), await access.MayAsync(Capability.SeeOrganisations, unit, cancellation)),
            await db.LastClosedAsync(unit, cancellation));
    }

    /// <summary>The cell of a page with names; null for a unit without members of its own.</summary>
    public async Task<DuesPlace?> OpenCellAsync(Guid cell, CancellationToken cancellation) => await OpenAsync(cell, cancellation) is { Unit.IsCell: true } place ? place : null;
}
