using Shouldly;
using SoTay.Platform.Audit;
using SoTay.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Search;

/// <summary>The index by itself; both databases have to answer alike.</summary>
public sealed class SearchIndexTests : IAsyncLifetime
{
    private static readonly Guid Province = Guid.CreateVersion7();
    private static readonly Guid Ward = Guid.CreateVersion7();
    private static readonly Guid OtherWard = Guid.CreateVersion7();
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("nguyen du")]
    [InlineData("Nguyễn Đức")]
    [InlineData("DUC NGUYEN")]
    [InlineData("  ng   d ")]
    public async Task A_name_is_found_by_beginnings_of_its_words_without_marks(string query)
    {
        var duc = await PutAsync("Nguyễn Văn Đức", Ward);
        await PutAsync("Trần Thị Dung", Ward);

        (await FindAsync(query, Province)).ShouldBe([duc]);
    }

    [Fact]
    public async Task Nothing_outside_the_scope_is_found()
    {
        var here = await PutAsync("Lê Thị Thu Hằng", Ward);
        var there = await PutAsync("Lê Thị Thu Hằng", OtherWard);

        (await FindAsync("le hang", Ward)).ShouldBe([here]);
        (await FindAsync("le hang", OtherWard)).ShouldBe([there]);
        (await FindAsync("le hang", Province)).ShouldBe([here, there], ignoreOrder: true);
        (await FindAsync("le hang", Guid.CreateVersion7())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\" OR *")]
    [InlineData("'; DROP TABLE")]
    [InlineData("_0000 &|!()")]
    public async Task Odd_input_finds_nothing_and_breaks_nothing(string query)
    {
        await PutAsync("Lò Thị Mai", Ward);

        (await FindAsync(query, Ward)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_longer_than_the_index_keeps_is_found_by_its_beginning()
    {
        var company = await PutAsync("Xithuathanhaolam", Ward);

        (await FindAsync("xithuathanhaolam", Ward)).ShouldBe([company]);
    }

    [Fact]
    public async Task A_new_name_replaces_the_old_one()
    {
        var member = await PutAsync("Phạm Văn Quyết", Ward);
        await PutAsync("Phạm Văn Quyền", Ward, member);

        (await FindAsync("quyet", Ward)).ShouldBeEmpty();
        (await FindAsync("quyen", Ward)).ShouldBe([member]);
    }

    [Fact]
    public async Task What_was_removed_is_not_found()
    {
        var member = await PutAsync("Phạm Văn Quyết", Ward);
        await _app.InDbAsync(db => db.Search.RemoveAsync("member", [member]));

        (await FindAsync("quyet", Ward)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_save_leaves_the_index_as_it_was()
    {
        await _app.InDbAsync(async db =>
        {
            db.Index(_ => Task.FromResult(Entry("Vừ A Chống", Ward, Guid.CreateVersion7())));
            db.WithSave(_ => throw new InvalidOperationException("late failure"));
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveAsync(Actor.Program("test")));
        });

        (await FindAsync("vu chong", Ward)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moved_subtree_is_found_under_its_new_superior_only()
    {
        var cell = Guid.CreateVersion7();
        var subject = Guid.CreateVersion7();
        await _app.InDbAsync(db => db.Search.PutAsync([new("member", subject, "Cà Văn Khải", [cell], [cell, Ward, Province])]));

        await _app.InDbAsync(async db =>
        {
            db.Rescope([cell], (owners, _) => Task.FromResult(owners.SelectMany(owner => new[] { owner, OtherWard, Province }, (owner, above) => (owner, above))
                .ToLookup(pair => pair.owner, pair => pair.above)));
            await db.SaveAsync(Actor.Program("test"));
        });

        (await FindAsync("khai", Ward)).ShouldBeEmpty();
        (await FindAsync("khai", OtherWard)).ShouldBe([subject]);
        (await FindAsync("khai", cell)).ShouldBe([subject]);
    }

    private async Task<Guid> PutAsync(string text, Guid ward, Guid? subject = null)
    {
        var entry = Entry(text, ward, subject ?? Guid.CreateVersion7());
        await _app.InDbAsync(db => db.Search.PutAsync([entry]));
        return entry.Subject;
    }

    private static SearchEntry Entry(string text, Guid ward, Guid subject) => new("member", subject, text, [ward], [ward, Province]);

    private Task<IReadOnlyList<Guid>> FindAsync(string query, Guid scope) => _app.InDbAsync(db => db.Search.FindAsync("member", query, [scope], 100));
}
