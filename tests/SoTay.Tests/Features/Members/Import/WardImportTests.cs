using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Search;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>The ward's workbook goes into a store: once, twice, out again and in again.</summary>
public sealed class WardImportTests
{
    private static Stream File => SampleList.OpenWard();

    [Fact]
    public async Task The_good_rows_go_in_with_their_cells_posts_and_counts()
    {
        await using var store = await ImportStore.WithWardAsync();
        var report = await store.MembersAsync(File);

        (report.Rows, report.Created, report.Updated, report.Unchanged, report.Held, report.Asked, report.Warned).ShouldBe((2506, 2471, 0, 0, 11, 24, 41));
        report.NotWritten.Count.ShouldBe(35);
        await store.App.InDbAsync(async db =>
        {
            (await db.Organisations.CountAsync()).ShouldBe(90);
            (await db.Members.CountAsync()).ShouldBe(2471);
            (await db.Placements.CountAsync()).ShouldBe(2471);
            (await CountAsync(db, store.Ward.Id, HeadcountKind.Members)).ShouldBe(2471);
            (await CountAsync(db, store.Ward.Id, HeadcountKind.Cells)).ShouldBe(87);
            (await CountAsync(db, store.Ward.Id, HeadcountKind.Female)).ShouldBe(await db.Members.CountAsync(m => m.Sex == Sex.Female));
            (await CountAsync(db, store.Ward.Id, HeadcountKind.Official)).ShouldBe(await db.Members.CountAsync(m => m.Membership == Membership.Official));
            (await CountAsync(db, store.Ward.Id, HeadcountKind.Exempt)).ShouldBe(await db.Members.CountAsync(m => m.IsExempt));
            var secretaries = await db.Posts.Where(p => p.Kind == PostKind.Secretary).Select(p => p.OrganisationId).ToListAsync();
            secretaries.Count(o => o == store.Ward.Id).ShouldBe(1);
            secretaries.Distinct().Count().ShouldBeGreaterThan(85);
            (await db.RosterFindings.CountAsync(f => f.SettledAt == null)).ShouldBe(76);
            (await db.RosterFindings.ToListAsync()).ShouldAllBe(f => !System.Text.RegularExpressions.Regex.IsMatch(f.Say, "[0-9]{8}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        });
    }

    [Fact]
    public async Task A_second_import_changes_nothing()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.MembersAsync(File);
        var before = await store.PrintAsync();

        var again = await store.MembersAsync(File);

        (again.Created, again.Updated, again.Unchanged).ShouldBe((0, 0, 2471));
        (await store.PrintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Saying_yes_to_every_question_writes_all_but_the_held_rows_and_only_once()
    {
        await using var store = await ImportStore.WithWardAsync();
        var report = await store.MembersAsync(File, o => o with { AcceptAsked = true });
        (report.Created, report.NotWritten.Count).ShouldBe((2495, 11));
        var before = await store.PrintAsync();
        var again = await store.MembersAsync(File, o => o with { AcceptAsked = true });
        (again.Created, again.Updated, again.Unchanged).ShouldBe((0, 0, 2495));
        (await store.PrintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_dry_run_counts_the_same_and_writes_nothing()
    {
        await using var store = await ImportStore.WithWardAsync();
        var before = await store.PrintAsync();
        var report = await store.MembersAsync(File, o => o with { DryRun = true });
        (report.Created, report.Held, report.Asked).ShouldBe((2471, 11, 24));
        (await store.PrintAsync()).ShouldBe(before);
    }

    [Theory, InlineData("organisations"), InlineData("members"), InlineData("posts")]
    public async Task Importing_an_export_changes_nothing(string kind)
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.MembersAsync(File, o => o with { AcceptAsked = true, PhonesWithConsent = true });
        var before = await store.PrintAsync();
        foreach (var name in new[] { "x.csv", "x.csv.gz", "x.xlsx" })
        {
            var report = await store.RunAsync(kind, await store.ExportAsync(kind, name));
            (report.Created, report.Updated).ShouldBe((0, 0), name);
            report.Unchanged.ShouldBeGreaterThan(80);
            report.Problems.Where(p => p.Severity > Severity.Warn && p.Kind is not ("birth_missing" or "joined_missing" or "sex_missing")).ShouldBeEmpty();
        }

        Without(await store.PrintAsync(), "F ", "audit").ShouldBe(Without(before, "F ", "audit"));
    }

    [Fact]
    public async Task The_audit_chain_of_a_cell_holds_after_an_import()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.MembersAsync(File);
        await store.App.InDbAsync(async db =>
        {
            foreach (var stream in (await db.Audit.AsNoTracking().ToListAsync()).GroupBy(r => r.Stream))
            {
                byte[] previous = [];
                long number = 0;
                foreach (var record in stream.OrderBy(r => r.Number))
                {
                    record.Number.ShouldBe(++number);
                    record.PreviousHash.ShouldBe(previous);
                    record.Hash.ShouldBe(AuditHash.Of(record));
                    previous = record.Hash;
                }

                (await db.Set<AuditHead>().SingleAsync(h => h.Stream == stream.Key)).Hash.ShouldBe(previous);
            }
        });
    }

    [Fact]
    public async Task What_the_law_keeps_out_is_nowhere_in_the_store()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.MembersAsync(File);
        await store.App.InDbAsync(async db =>
        {
            var member = await db.Members.SingleAsync(m => m.FullName == "Hoàng Quang Hợp");
            member.PersonalIdMatch!.Length.ShouldBe(16);
            member.PhoneSealed.ShouldBeNull("no consent was given");
            member.CardLast4.ShouldBe("4800");
            store.App.Services.GetRequiredService<FieldCipher>().Open(member.CardSealed!).ShouldBe("097073374800");
            var told = string.Concat(await db.Audit.Select(r => r.After).ToListAsync());
            told.ShouldNotContain("097073374800");
            told.ShouldNotContain("tỉnh Lam Giang");
        });
    }

    [Fact]
    public async Task Imported_people_are_found_by_folded_names()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.MembersAsync(File);
        await store.App.InDbAsync(async db =>
            (await db.Search.FindAsync("member", "hoang quang hop", [store.Ward.Id], 10)).Count.ShouldBe(1));
    }

    [Fact]
    public async Task The_rejects_come_back_with_reasons_and_go_in_again_once_mended()
    {
        await using var store = await ImportStore.WithWardAsync();
        var report = await store.MembersAsync(File);
        var rejects = new MemoryStream();
        using (var book = WorkbookFile.Open(File)) RejectsFile.Write(book, report, rejects);
        rejects.Position = 0;

        var again = await store.MembersAsync(new MemoryStream(rejects.ToArray()), o => o with { DryRun = true });

        // Without the row it repeats, a repeated number is somebody the store already has: unchanged, not held.
        again.Rows.ShouldBe(35);
        again.NotWritten.Count.ShouldBeLessThan(35);
        using var back = WorkbookFile.Open(new MemoryStream(rejects.ToArray()));
        var rows = back.Sheets[0].Rows().ToList();
        rows[0][rows[0].Width - 1].AsText.ShouldBe("Lý do chưa ghi");
        rows.Skip(1).ShouldAllBe(r => r[rows[0].Width - 1].AsText.Length > 10);
    }

    [Fact]
    public async Task A_member_of_another_cell_is_asked_about_and_moved_only_with_a_yes()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.MembersAsync(File);
        var list = Platform.Office.Reading.MadeFile.Xlsx(["Họ và tên", "Ngày sinh", "Số định danh", "Chi bộ"], ["Hoàng Quang Hợp", "27/11/1973", "097073374800", "Chi bộ Tổ dân phố 1"]);
        var asked = await store.MembersAsync(list);
        asked.Problems.ShouldContain(p => p.Kind == "member_elsewhere" && p.Severity == Severity.Ask);
        asked.NotWritten.Count.ShouldBe(1);

        (await store.MembersAsync(list, o => o with { AcceptAsked = true })).Updated.ShouldBe(1);
        await store.App.InDbAsync(async db =>
        {
            var member = await db.Members.SingleAsync(m => m.FullName == "Hoàng Quang Hợp");
            var cell = await db.Organisations.SingleAsync(o => o.Name == "Chi bộ Tổ dân phố 1");
            member.CellId.ShouldBe(cell.Id);
            (await db.Placements.CountAsync(p => p.MemberId == member.Id && p.To == null)).ShouldBe(1);
            (await CountAsync(db, store.Ward.Id, HeadcountKind.Members)).ShouldBe(2471);
        });
    }

    [Fact]
    public async Task An_unknown_scope_is_refused_with_a_sentence()
    {
        await using var store = await ImportStore.WithWardAsync();
        var refused = await Should.ThrowAsync<FileRefusedException>(() => store.MembersAsync(File, o => o with { Under = "99.999" }));
        refused.Refusal.Code.ShouldBe("no_organisation");
    }

    private static Task<int> CountAsync(SoTay.Platform.Data.AppDb db, Guid organisation, HeadcountKind kind) =>
        db.Headcounts.Where(h => h.OrganisationId == organisation && h.Kind == kind).Select(h => h.Value).SingleAsync();

    private static string Without(string print, params string[] starts) =>
        string.Join('\n', print.Split('\n').Where(line => !starts.Any(s => line.StartsWith(s, StringComparison.Ordinal))));
}
