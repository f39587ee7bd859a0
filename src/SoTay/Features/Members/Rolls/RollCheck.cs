using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Members.Rolls;

/// <summary>Every roll that counts as true says what the records say.</summary>
internal sealed class RollCheck(FieldCipher cipher) : IStoreCheck
{
    private const int Batch = 500;

    public string Name => "rolls";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var opening = cipher.BeginOpening();
        var kept = await db.CellRolls.Where(row => row.PackedAt == row.Stamp).Select(row => row.OrganisationId).ToListAsync(cancellation);
        foreach (var some in kept.Chunk(Batch))
        {
            var boxes = await db.CellRolls.AsNoTracking().Where(row => some.Contains(row.OrganisationId)).ToDictionaryAsync(row => row.OrganisationId, row => row.Box!, cancellation);
            foreach (var (cell, members) in await db.BuildRollsAsync(cipher, [.. some], cancellation))
                // What an earlier version packed is read from the records and packed again.
                if (opening.OpenBytes(boxes[cell]) is var box && RollPacking.IsCurrent(box) && !box.AsSpan().SequenceEqual(RollPacking.Pack(members))) yield return $"Tổ chức {cell}: bảng đếm đảng viên khác với hồ sơ trong danh sách.";
        }
    }
}
