using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Tree;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Organisations.Checks;

/// <summary>History of each unit without gaps or overlaps, its last stretch equal to the unit, and the closure equal to what the stretches say.</summary>
internal sealed class TreeCheck : IStoreCheck
{
    public string Name => "organisations";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var units = await db.Organisations.AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancellation);
        var periods = await db.OrganisationPeriods.AsNoTracking().ToListAsync(cancellation);
        var lives = periods.ToLookup(row => row.OrganisationId);
        var written = (await db.OrganisationAncestors.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.DescendantId);
        var closure = new Closure(periods);
        foreach (var unit in units)
        {
            List<OrganisationPeriod> life = [.. lives[unit.Id].OrderBy(row => row.From)];
            foreach (var say in History(unit, life)) yield return say;
            if (Closure(closure, unit, written[unit.Id]) is { } broken) yield return broken;
        }
    }

    private static IEnumerable<string> History(Organisation unit, List<OrganisationPeriod> life)
    {
        if (life.Count == 0)
        {
            yield return $"{unit.Code} {unit.Name}: không có lịch sử.";
            yield break;
        }

        for (var each = 0; each < life.Count; each++)
        {
            if (life[each].To < life[each].From) yield return $"{unit.Code} {unit.Name}: đoạn từ {life[each].From:dd/MM/yyyy} kết thúc trước khi bắt đầu.";
            if (each == 0 || life[each - 1].To?.AddDays(1) == life[each].From) continue;
            yield return life[each - 1].To >= life[each].From || life[each - 1].To is null
                ? $"{unit.Code} {unit.Name}: lịch sử chồng nhau ở ngày {life[each].From:dd/MM/yyyy}."
                : $"{unit.Code} {unit.Name}: lịch sử đứt quãng trước ngày {life[each].From:dd/MM/yyyy}.";
        }

        var now = life[^1];
        if (now.To != unit.EndedOn || now.Name != unit.Name || now.Code != unit.Code || now.Kind != unit.Kind || now.ParentId != unit.ParentId)
            yield return $"{unit.Code} {unit.Name}: hiện trạng khác với đoạn lịch sử cuối.";
    }

    private static string? Closure(Closure closure, Organisation unit, IEnumerable<OrganisationAncestor> written)
    {
        try
        {
            var wanted = closure.Of(unit.Id).Select(Key).ToHashSet();
            return wanted.SetEquals(Tree.Closure.Joined(written).Select(Key)) ? null : $"{unit.Code} {unit.Name}: cây cấp trên đã lưu khác với lịch sử.";
        }
        catch (TreeCircleException)
        {
            return $"{unit.Code} {unit.Name}: nằm dưới chính mình.";
        }
    }

    private static (Guid, int, DateOnly, DateOnly?) Key(OrganisationAncestor row) => (row.AncestorId, row.Depth, row.From, row.To);
}
