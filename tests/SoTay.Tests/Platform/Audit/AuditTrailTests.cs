using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public async Task A_change_is_recorded_with_author_before_and_after_and_chained()
    {
        await using var app = await TestApp.StartAsync();
        var ward = await app.Data.OrganisationAsync(OrganisationKind.Commune, name: "Đảng bộ phường Cũ");
        await app.InDbAsync(async db =>
        {
            (await db.Organisations.SingleAsync()).Name = "Đảng bộ phường Mới";
            await db.SaveAsync(new Actor(null, "Lê Thị Thu Hằng"), "đổi tên theo quyết định");
        });
        var records = await app.InDbAsync(db => db.Audit.Where(record => record.Stream == ward.Id).OrderBy(record => record.Number).ToListAsync());
        records.Count.ShouldBe(2);
        records[1].ActorName.ShouldBe("Lê Thị Thu Hằng");
        records[1].Reason.ShouldBe("đổi tên theo quyết định");
        records[1].Before!.ShouldContain("Đảng bộ phường Cũ");
        records[1].After!.ShouldContain("Đảng bộ phường Mới");
        records[1].PreviousHash.ShouldBe(records[0].Hash);
        records.ShouldAllBe(record => record.Hash.SequenceEqual(AuditHash.Of(record)));
    }

    [Fact]
    public async Task The_stream_of_the_product_itself_is_chained_too()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await app.InDbAsync(async db =>
            {
                AuditTrail.Note(db, Actor.Program("test"), Guid.Empty, "Test.read", Guid.Empty);
                await db.SaveAsync(Actor.Program("test"));
            });

        (await app.InDbAsync(db => db.Audit.Where(record => record.Stream == Guid.Empty).OrderBy(record => record.Number).Select(record => record.Number).ToListAsync()))
            .ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_change_without_an_author_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        await app.Data.OrganisationAsync(OrganisationKind.Commune);
        await app.InDbAsync(async db =>
        {
            (await db.Organisations.SingleAsync()).Name = "Khác";
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_stale_write_is_a_conflict()
    {
        await using var app = await TestApp.StartAsync();
        await app.Data.OrganisationAsync(OrganisationKind.Commune);
        await app.InDbAsync(async mine =>
        {
            var row = await mine.Organisations.SingleAsync();
            await app.InDbAsync(async theirs => { (await theirs.Organisations.SingleAsync()).Name = "Họ sửa trước"; await theirs.SaveAsync(Actor.Program("test")); });
            row.Name = "Tôi sửa sau";
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveAsync(Actor.Program("test")));
        });
        (await app.InDbAsync(db => db.Organisations.SingleAsync())).Name.ShouldBe("Họ sửa trước");
    }
}
