using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Auth;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Tests.Platform.Office.Reading;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>Organisations, posts and meetings as lists: in, again, wrong, and out.</summary>
public sealed class OtherListsTests
{
    private const string Organisations = """
        code,name,kind,parent_code,established_on,economic_kind,locality_kind
        97.001.000.000.002,Chi bộ Tổ dân phố 2,cell,97.001.000.001.000,2025-07-01,residential,quarter
        97.001.000.001.000,Đảng bộ bộ phận Bệnh viện,intermediate,97.001.000.000.000,1994-05-19,health,
        97.001.000.000.003,Chi bộ Tổ dân phố 3,Chi bộ,97.001.000.000.000,1962,,Tổ dân phố
        97.001.000.000.004,Chi bộ không ai nhận,cell,97.999.000.000.000,2025-07-01,,
        97.001.000.000.003,Chi bộ trùng mã,cell,97.001.000.000.000,2025-07-01,,
        97.001.000.000.005,Chi bộ tương lai,cell,97.001.000.000.000,2030-01-01,,
        """;

    [Fact]
    public async Task Organisations_go_in_whatever_their_order_and_only_once()
    {
        await using var store = await ImportStore.WithWardAsync();
        var report = await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        (report.Rows, report.Created, report.Held).ShouldBe((6, 3, 3));
        report.Problems.Where(p => p.Severity == Severity.Hold).Select(p => p.Kind).Order().ShouldBe(["duplicate_code", "future_date", "org_parent_unknown"]);
        await store.App.InDbAsync(async db =>
        {
            var cell = await db.Organisations.SingleAsync(o => o.Code == "97.001.000.000.002");
            (cell.EconomicKind, cell.LocalityKind, cell.Kind).ShouldBe((EconomicKind.Residential, LocalityKind.Quarter, OrganisationKind.Cell));
            (await db.OrganisationAncestors.Where(a => a.DescendantId == cell.Id).OrderBy(a => a.Depth).Select(a => a.Depth).ToListAsync()).ShouldBe([0, 1, 2]);
            (await db.Organisations.SingleAsync(o => o.Code == "97.001.000.000.003")).EstablishedYearOnly.ShouldBeTrue();
            (await db.Headcounts.SingleAsync(h => h.OrganisationId == store.Ward.Id && h.Kind == HeadcountKind.Cells)).Value.ShouldBe(2);
        });

        var before = await store.PrintAsync();
        (await store.RunAsync("organisations", MadeFile.Csv(Organisations))).Unchanged.ShouldBe(3);
        (await store.PrintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_list_corrects_a_name_but_moves_and_ends_nothing()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        var report = await store.RunAsync("organisations", MadeFile.Csv("""
            code,name,kind,parent_code,established_on,ended_on
            97.001.000.000.002,Chi bộ Tổ dân phố Hai,cell,97.001.000.001.000,2025-07-01,
            97.001.000.001.000,Đảng bộ bộ phận Bệnh viện,intermediate,97.001.000.000.000,1994-05-19,2026-01-01
            97.001.000.000.003,Chi bộ Tổ dân phố 3,cell,97.001.000.001.000,1962,
            """));
        report.Updated.ShouldBe(1);
        report.Problems.Where(p => p.Severity == Severity.Hold).Select(p => p.Kind).Order().ShouldBe(["org_ended", "org_moved"]);
    }

    [Fact]
    public async Task Posts_find_their_people_by_card_and_keep_their_terms()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        await store.MembersAsync(MadeFile.Csv("""
            organisation_code,full_name,birth_date,sex,personal_id,card_number,joined_on,official_on
            97.001.000.000.002,Nguyễn Văn An,1970-05-19,male,097070000001,097070000001,1995-02-03,1996-02-03
            97.001.000.000.003,Trần Thị Bình,1980-05-19,female,097180000002,97000002,2005-02-03,2006-02-03
            """));
        var list = MadeFile.Csv("""
            organisation_code,personal_id,card_number,post,from,to,is_local,also_village_head
            97.001.000.000.002,,097070000001,secretary,2025-07-01,,yes,x
            97.001.000.000.003,097180000002,,Phó bí thư,2025-07-01,2026-06-30,no,
            97.001.000.000.003,,99999999,secretary,2025-07-01,,,
            97.001.000.000.003,,97000002,Trưởng ban,2025-07-01,,,
            """);
        var report = await store.RunAsync("posts", list);
        (report.Created, report.NotWritten.Count).ShouldBe((2, 2));
        report.Problems.Select(p => p.Kind).ShouldContain("member_unknown");
        await store.App.InDbAsync(async db =>
        {
            var post = await db.Posts.SingleAsync(p => p.Kind == PostKind.Secretary);
            (post.IsLocal, post.AlsoVillageHead, post.From).ShouldBe((true, true, new DateOnly(2025, 7, 1)));
            (await db.Posts.SingleAsync(p => p.Kind == PostKind.DeputySecretary)).To.ShouldBe(new DateOnly(2026, 6, 30));
        });

        var before = await store.PrintAsync();
        (await store.RunAsync("posts", list)).Unchanged.ShouldBe(2);
        (await store.RunAsync("posts", await store.ExportAsync("posts", "x.xlsx"))).Unchanged.ShouldBe(2);
        (await store.PrintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_list_of_posts_says_how_each_was_come_by_and_by_which_decision()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        await store.MembersAsync(MadeFile.Csv("""
            organisation_code,full_name,birth_date,sex,personal_id,card_number,joined_on,official_on
            97.001.000.000.002,Nguyễn Văn An,1970-05-19,male,097070000001,097070000001,1995-02-03,1996-02-03
            97.001.000.000.003,Trần Thị Bình,1980-05-19,female,097180000002,97000002,2005-02-03,2006-02-03
            """));
        const string Head = "Mã tổ chức,Số thẻ đảng,Chức vụ,Từ ngày,Đến ngày,Hình thức,Số quyết định,Ngày quyết định\n";
        await store.RunAsync("posts", MadeFile.Csv("organisation_code,card_number,post,from\n97.001.000.000.002,097070000001,secretary,2025-07-01\n"));
        var list = MadeFile.Csv(Head + "97.001.000.000.002,097070000001,Bí thư,01/07/2025,,Chuẩn y,15-QĐ/ĐU,30/06/2025\n97.001.000.000.003,97000002,Phó bí thư,01/07/2025,,chỉ định,16-QĐ/ĐU,30/06/2025\n");
        var report = await store.RunAsync("posts", list);
        (report.Created, report.Updated).ShouldBe((1, 1));
        await store.App.InDbAsync(async db =>
        {
            var post = await db.Posts.SingleAsync(p => p.Kind == PostKind.Secretary);
            (post.Way, post.DecisionNumber, post.DecisionDate).ShouldBe((PostWay.Elected, "15-QĐ/ĐU", new DateOnly(2025, 6, 30)));
            (await db.Posts.SingleAsync(p => p.Kind == PostKind.DeputySecretary)).Way.ShouldBe(PostWay.Appointed);
        });
        var before = await store.PrintAsync();
        (await store.RunAsync("posts", await store.ExportAsync("posts", "x.xlsx"))).Unchanged.ShouldBe(2);
        (await store.PrintAsync()).ShouldBe(before);

        foreach (var (row, kind) in new[]
        {
            ("97.001.000.000.003,97000002,Cấp ủy viên,01/07/2025,,tự nhận,,", "unknown_code"),
            ($"97.001.000.000.003,97000002,Cấp ủy viên,01/07/2025,,bầu,{new string('9', 200)},", "text_too_long"),
            ("97.001.000.000.003,97000002,Cấp ủy viên,01/07/2025,,bầu,1-QĐ,31/02/2025", "nonexistent_date"),
            ("97.001.000.000.003,97000002,Cấp ủy viên,01/07/2025,01/01/2026,bầu,1-QĐ,02/01/2026", "decision_after_end"),
            ("97.001.000.000.003,97000002,Cấp ủy viên,01/07/2025,,chỉ định,1-QĐ,02/08/2025", "decision_after_start"),
        })
        {
            var refused = await store.RunAsync("posts", MadeFile.Csv(Head + row + "\n"));
            (refused.Created, refused.NotWritten.Count).ShouldBe((0, 1), kind);
            refused.Problems.ShouldContain(problem => problem.Kind == kind);
        }

        (await store.PrintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_list_that_tells_since_when_puts_right_one_that_did_not()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        await store.MembersAsync(MadeFile.Csv("""
            organisation_code,full_name,birth_date,sex,personal_id,card_number,joined_on,official_on
            97.001.000.000.002,Nguyễn Văn An,1970-05-19,male,097070000001,097070000001,1995-02-03,1996-02-03
            """));
        await store.RunAsync("posts", MadeFile.Csv("organisation_code,card_number,post\n97.001.000.000.002,097070000001,secretary\n"));
        (await store.App.InDbAsync(db => db.Posts.SingleAsync())).FromAssumed.ShouldBeTrue();
        (await store.RunAsync("posts", await store.ExportAsync("posts", "x.xlsx"))).Unchanged.ShouldBe(1);
        var told = MadeFile.Csv("organisation_code,card_number,post,from\n97.001.000.000.002,097070000001,secretary,2025-07-02\n");
        (await store.RunAsync("posts", told)).Updated.ShouldBe(1);
        (await store.RunAsync("posts", told)).Unchanged.ShouldBe(1);
        var post = await store.App.InDbAsync(db => db.Posts.SingleAsync());
        (post.From, post.FromAssumed).ShouldBe((new DateOnly(2025, 7, 2), false));
    }

    /// <summary>A column of its own, or "PGS.TS" among the degrees; the list that goes out says it too.</summary>
    [Fact]
    public async Task Science_titles_come_from_their_column_or_from_the_degree()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        var report = await store.MembersAsync(MadeFile.Csv("""
            Mã tổ chức,Họ và tên,Ngày sinh,Giới tính,Số thẻ đảng,Ngày vào Đảng,Ngày chính thức,Trình độ chuyên môn,Học hàm
            97.001.000.000.002,Nguyễn Văn An,1970-05-19,Nam,097070000001,1995-02-03,1996-02-03,PGS.TS,
            97.001.000.000.002,Lò Văn Pản,1960-05-19,Nam,097060000001,1985-02-03,1986-02-03,Tiến sĩ,Giáo sư
            97.001.000.000.002,Vi Thị Bích,1990-05-19,Nữ,097090000001,2015-02-03,2016-02-03,Thạc sĩ,Không
            """));
        report.Created.ShouldBe(3);
        var cipher = store.App.Services.GetRequiredService<FieldCipher>();
        var codes = await store.App.InDbAsync(db => db.Members.OrderBy(row => row.BirthDate).Select(row => row.StatisticsSealed).ToListAsync());
        codes.Select(box => MemberStatistics.FromText(cipher.Open(box!))).Select(one => (one.ProfessionalLevel, one.ScienceTitle))
            .ShouldBe([(ProfessionalLevel.Doctor, ScienceTitle.Professor), (ProfessionalLevel.Doctor, ScienceTitle.AssociateProfessor), (ProfessionalLevel.Master, ScienceTitle.None)]);
        (await store.RunAsync("members", await store.ExportAsync("members", "x.xlsx"))).Unchanged.ShouldBe(3);
    }

    [Fact]
    public async Task Meetings_go_in_sealed_and_counted_and_only_once()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        var list = MadeFile.Csv("""
            organisation_code,kind,held_on,started_at,ended_at,present,absent_excused,absent_unexcused,exempt,on_platform,resolution_symbol,score
            97.001.000.000.002,regular,2026-09-03,19:30,21:00,18,1,0,2,yes,09-NQ/CB,92.5
            97.001.000.000.002,Chuyên đề,20/09/2026,19h30,,17,2,0,2,no,,
            97.001.000.000.003,regular,2026-09-25,,,9,0,0,0,no,,
            97.001.000.000.003,regular,2027-09-25,,,9,0,0,0,no,,
            97.001.000.000.003,regular,2026-08-03,21:00,19:00,x,0,0,0,no,,
            """);
        var report = await store.RunAsync("meetings", list);
        (report.Created, report.Held).ShouldBe((3, 2));
        await store.App.InDbAsync(async db =>
        {
            var meeting = await db.Meetings.SingleAsync(m => m.ResolutionSymbol == "09-NQ/CB");
            (meeting.State, meeting.Present, meeting.Score, meeting.IsOnPaper).ShouldBe((MeetingState.Sealed, 18, 92.5m, false));
            var ward = await db.MonthlyCounts.Where(c => c.OrganisationId == store.Ward.Id && c.Year == 2026).ToDictionaryAsync(c => c.Measure, c => c.In(9));
            (ward[CountedMeasure.MetOnTime], ward[CountedMeasure.MetLate], ward[CountedMeasure.MetOnPaper], ward[CountedMeasure.Sealed], ward[CountedMeasure.Thematic]).ShouldBe((1, 1, 1, 2, 1));
        });

        var before = await store.PrintAsync();
        (await store.RunAsync("meetings", list)).Unchanged.ShouldBe(3);
        (await store.RunAsync("meetings", await store.ExportAsync("meetings", "x.csv"))).Unchanged.ShouldBe(3);
        (await store.PrintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_could_act_as_a_formula_leaves_quoted_and_comes_back_as_it_was()
    {
        await using var store = await ImportStore.WithWardAsync();
        await store.RunAsync("organisations", MadeFile.Csv(Organisations));
        var report = await store.MembersAsync(MadeFile.Csv("""
            organisation_code,full_name,birth_date,sex,personal_id,joined_on,official_on,occupation
            97.001.000.000.002,Nguyễn Văn An,1970-05-19,male,097070000001,1995-02-03,1996-02-03,=cmd|' /C calc'!A0
            """));
        report.Problems.ShouldContain(p => p.Kind == "formula_injection" && p.Severity == Severity.Safe);
        var csv = System.Text.Encoding.UTF8.GetString((await store.ExportAsync("members", "x.csv")).ToArray());
        csv.ShouldContain(",'=cmd");
        csv.ShouldNotContain(",=cmd");
        (await store.MembersAsync(await store.ExportAsync("members", "x.csv"))).Unchanged.ShouldBe(1);
    }
}
