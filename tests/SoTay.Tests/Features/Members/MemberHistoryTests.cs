using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Search;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>Whatever is done to members in whatever order, history keeps its shape and the counts are those of a recount.</summary>
public sealed class MemberHistoryTests : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2025, 7, 1);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation[] _cells = [];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, var cell) = await _app.Data.LineAsync();
        _cells = [cell, await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward), await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward)];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Random_histories_keep_one_permanent_placement_and_counts_equal_to_a_recount()
    {
        foreach (var seed in Enumerable.Range(1, 6))
        {
            var random = new Random(seed);
            var ids = new List<Guid>();
            for (var step = 0; step < 40; step++)
            {
                if (ids.Count < 4 || random.Next(8) == 0) ids.Add(await BeginAsync(random));
                else await StepAsync(ids[random.Next(ids.Count)], random);
            }

            foreach (var id in ids) await HoldsShapeAsync(id);
            await CountsHoldAsync();
        }
    }

    private Task<Guid> BeginAsync(Random random) => _app.InDbAsync(async db =>
    {
        var probationary = random.Next(3) == 0;
        var member = new Member
        {
            FullName = "Lò Văn Pản", Sex = random.Next(2) == 0 ? Sex.Female : Sex.Male, BirthDate = new DateOnly(1980, 1, 1),
            JoinedOn = new DateOnly(2010, 2, 3), OfficialOn = probationary ? null : new DateOnly(2011, 2, 3),
        };
        MemberRecord.Begin(db, member, _cells[random.Next(3)], Start.AddDays(random.Next(30))).Keep();
        await db.SaveAsync(Doing.Test);
        return member.Id;
    });

    private Task StepAsync(Guid id, Random random) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, id))!;
        var target = _cells[random.Next(3)].Id;
        var cell = await db.Organisations.SingleAsync(row => row.Id == target);
        var on = Start.AddDays(random.Next(560));
        var refusal = random.Next(9) switch
        {
            0 or 1 => record.MoveTo(cell, on, Today),
            2 => record.PlaceTemporarily(cell, on, Today),
            3 => record.EndTemporary(on, Today),
            4 => record.Exempt(on, "age", "05-NQ/CB", Today),
            5 => record.End(MemberStatusKind.Exempt, on, null, Today),
            6 => record.Suspend(on, "12-QĐ/UBKT", Today),
            7 => record.Recognise(on, "33-QĐ/ĐU", Today),
            _ => random.Next(4) == 0 ? record.Leave(MemberEventKind.TransferredOut, on, "01-GT", Today) : record.End(MemberStatusKind.Suspended, on, null, Today),
        };
        if (refusal is not null) return;
        record.Keep();
        await db.SaveAsync(Doing.Test);
    });

    private Task HoldsShapeAsync(Guid id) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, id))!;
        var permanent = record.Placements.Where(row => row.Kind == PlacementKind.Permanent).OrderBy(row => row.From).ToList();
        for (var at = 1; at < permanent.Count; at++) permanent[at].From.ShouldBe(permanent[at - 1].To!.Value.AddDays(1), "no gap, no overlap");
        permanent.Count(row => row.To == null).ShouldBe(record.Member.Membership == Membership.Left ? 0 : 1);
        Apart(record.Placements.Where(row => row.Kind == PlacementKind.Temporary).Select(row => (row.From, row.To)));
        foreach (var kind in Enum.GetValues<MemberStatusKind>()) Apart(record.Statuses.Where(row => row.Kind == kind).Select(row => (row.From, row.To)));
        record.Member.CellId.ShouldBe(record.Permanent?.OrganisationId);
        record.Member.TemporaryCellId.ShouldBe(record.Temporary?.OrganisationId);
        record.Member.IsExempt.ShouldBe(record.OpenOf(MemberStatusKind.Exempt) is not null);
        (await db.Search.FindAsync(MemberSearch.Kind, "lo pan", [_ward.Id], 1000)).Contains(id).ShouldBe(!record.HasLeft);
    });

    private static void Apart(IEnumerable<(DateOnly From, DateOnly? To)> periods)
    {
        var ordered = periods.OrderBy(period => period.From).ToList();
        ordered.ShouldAllBe(period => period.To == null || period.To >= period.From);
        for (var at = 1; at < ordered.Count; at++) (ordered[at].From > ordered[at - 1].To).ShouldBeTrue("statuses of one kind do not overlap");
    }

    private Task CountsHoldAsync() => _app.InDbAsync(async db =>
    {
        var members = await db.Members.AsNoTracking().Where(row => row.CellId != null).ToListAsync();
        foreach (var organisation in _cells.Append(_ward))
        {
            var inside = organisation == _ward ? members : members.Where(row => row.CellId == organisation.Id).ToList();
            var kept = await db.Headcounts.AsNoTracking().Where(row => row.OrganisationId == organisation.Id).ToDictionaryAsync(row => row.Kind, row => row.Value);
            foreach (var kind in Enum.GetValues<HeadcountKind>().Where(kind => kind is not HeadcountKind.Cells))
                kept.GetValueOrDefault(kind).ShouldBe(inside.SelectMany(MemberCounts.KindsOf).Count(one => one == kind), $"{kind} of {organisation.Name}");
        }
    });
}
