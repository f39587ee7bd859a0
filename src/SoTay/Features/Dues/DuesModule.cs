using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Above;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Portal;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues;

/// <summary>Dues: who owes what in a month, what was collected, what is kept and what goes up.</summary>
public static class DuesModule
{
    public static IServiceCollection AddDues(this IServiceCollection services)
    {
        services.AddSingleton<DuesDutyGate>();
        services.AddSingleton(provider => provider.GetRequiredService<DuesDutyGate>().Route);
        services.AddScoped<IFollowsOrganisations, DuesFollowUnits>().AddScoped<Organisations.Schemes.IMovesWithUnits, DuesMove>().AddScoped<IStoreCheck, DuesCheck>().AddScoped<Members.TakingBack.IRestsOnRecords, DuesOnRecords>();
        return services.AddScoped<Members.Exchange.IDuesPaid, PaidUntil>().AddScoped<DuesSheets>().AddScoped<DuesLedger>().AddScoped<DuesClosing>().AddScoped<DuesDesk>().AddScoped<DuesCash>().AddScoped<ArrearsList>().AddScoped<PortalReading>().AddScoped<DuesUnits>().AddScoped<DuesYearQuery>();
    }
}

/// <summary>
/// The organisation of an address of this room, and what a duty opens there: whoever the cell assigned sees the cell's dues; only the one who approves
/// approves, only the one who collects collects. No role carries these two rights, so that nobody has both (01-QĐ/TW Art. 7.4).
/// </summary>
internal sealed class DuesDutyGate(VietnamClock clock)
{
    public RouteOrganisation Route { get; } = new("dues", (_, id, _) => Task.FromResult<Guid?>(id))
    {
        Mine =
        [
            (Capability.SeeDues, (db, person, id, cancellation) => Has(db, person, id, null, clock, cancellation)),
            (Capability.SeeDuesBook, (db, person, id, cancellation) => Has(db, person, id, null, clock, cancellation)),
            (Capability.KeepDues, (db, person, id, cancellation) => Has(db, person, id, null, clock, cancellation)),
            (Capability.ApproveDues, (db, person, id, cancellation) => Has(db, person, id, DuesDutyKind.Approve, clock, cancellation)),
            (Capability.CollectDues, (db, person, id, cancellation) => Has(db, person, id, DuesDutyKind.Collect, clock, cancellation)),
        ],
    };

    private static Task<bool> Has(AppDb db, Person person, Guid cell, DuesDutyKind? kind, VietnamClock clock, CancellationToken cancellation) =>
        db.HasDutyAsync(person.For?.MemberId ?? person.MemberId, cell, clock.Today, kind, cancellation);
}
