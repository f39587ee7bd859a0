using SoTay.Features.Dues.Sheets;
using SoTay.Features.Organisations;

namespace SoTay.Features.Dues.Payments;

/// <summary>One line of a receipt list.</summary>
public sealed record ReceiptLine(int? Number, string Name, DateOnly Month, long Amount, DateOnly PaidOn, DuesChannel Channel);

/// <summary>Papers of dues in the office layout; the room of documents knows how papers look.</summary>
public interface IDuesPapers
{
    Task<byte[]> ReceiptAsync(Organisation cell, ReceiptLine line, string byName, CancellationToken cancellation);

    Task<byte[]> ReceiptsAsync(Organisation cell, DateOnly month, DateOnly today, IReadOnlyList<ReceiptLine> lines, CancellationToken cancellation);

    Task<byte[]> YearAsync(Organisation cell, int year, DateOnly today, DuesYearSheet sheet, CancellationToken cancellation);
}
