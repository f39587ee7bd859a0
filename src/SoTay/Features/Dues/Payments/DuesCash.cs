using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Payments;

/// <summary>Writes payments down for a cell, with the running numbers of its receipts.</summary>
public sealed class DuesCash(AppDb db, PersonAccess access, VietnamClock clock)
{
    private readonly Dictionary<(Guid Cell, int Year), int> _numbers = [];

    /// <summary>Adds the payment of a line to the context; the caller saves.</summary>
    public async Task<(DuesPayment? Payment, Refusal? Refusal)> PayAsync(DuesPlace place, DuesCharge line, DateOnly? on, DuesChannel channel, string? reference, CancellationToken cancellation)
    {
        if (place.Unit.IsEnded) return (null, DuesRefusals.UnitEnded);
        int? number = channel is DuesChannel.Cash && on is { } day ? await NextAsync(place.Unit.Id, day.Year, cancellation) : null;
        var (payment, refusal) = line.Pay(on, channel, reference, number, place.LastClosed, clock.Today, access.Person.Name, clock.Now);
        if (payment is null) return (null, refusal);
        if (number is { } used) _numbers[(place.Unit.Id, on!.Value.Year)] = used;
        db.Add(payment);
        return (payment, null);
    }

    private async Task<int> NextAsync(Guid cell, int year, CancellationToken cancellation)
    {
        if (!_numbers.TryGetValue((cell, year), out var last))
            last = await db.DuesPayments.Where(row => row.OrganisationId == cell && row.ReceiptYear == year).MaxAsync(row => row.Receipt, cancellation) ?? 0;
        _numbers[(cell, year)] = last;
        return last + 1;
    }
}
