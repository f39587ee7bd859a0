using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Tests.Platform.Office.Reading;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>What holds for every list, however odd its cells: FsCheck makes the lists and prints the seed of one that fails.</summary>
public sealed class ImportProperties
{
    private const string Cell = "Chi bộ Tổ dân phố 2";
    private static readonly string[] Head = ["Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Số thẻ đảng", "Ngày vào Đảng", "Ngày chính thức", "Chi bộ", "Dân tộc", "Lý luận chính trị", "Chức vụ Đảng", "Tình trạng"];
    private static readonly string[] Family = ["Nguyễn", "Trần", "Lò", "Vi", "Tẩn", "Hoàng", "Bàn", "Cà", "Lý", "Giàng"];
    private static readonly string[] Given = ["An", "Bình", "Cường", "Dung", "Hảo", "Khải", "Linh", "Phượng", "Sáng", "Vinh"];

    /// <summary>What people really leave in cells, and what nobody should.</summary>
    private static readonly string[] Odd =
        ["31/02/1980", "1950", "01/01/2050", "=1+1", "@x", "#REF!", "-", "x", "Nam", "Nữ", "12/12", "097", "09708000002", "1.23E+11", "<script>", "Kinh ", "Khong ro", "Chi bộ ở đâu đó", "Bí thư; Trưởng ban", "SH tạm thời tại Chi bộ Tổ dân phố 2, từ tháng 13/2026", "99/9999", "0", "😀"];

    private static Gen<string> OddCell => Gen.Frequency((6, Gen.Elements(Odd)), (2, Gen.Constant("")), (1, Gen.Choose(1, 400).Select(length => new string('a', length))),
        (2, Gen.Choose(' ', 'ỹ').ListOf(8).Select(letters => string.Concat(letters.Select(letter => (char)letter)))));

    /// <summary>Rows about different people, of which some cells are spoiled.</summary>
    private static Gen<string[][]> Lists(int spoiled) =>
        from count in Gen.Choose(1, 12)
        from start in Gen.Choose(0, 80)
        from cells in Gen.Choose(0, Head.Length - 1).ListOf(spoiled)
        from places in Gen.Choose(0, count - 1).ListOf(spoiled)
        from odd in OddCell.ListOf(spoiled)
        select Spoil([.. Enumerable.Range(start, count).Select(Person)], [.. places], [.. cells], [.. odd]);

    [Fact]
    public async Task Importing_twice_is_importing_once()
    {
        await using var store = await WithCellAsync();
        Holds(Lists(spoiled: 6), rows =>
        {
            Import(store, rows);
            var once = store.PrintAsync().GetAwaiter().GetResult();
            var again = Import(store, rows);
            (again.Created, again.Updated).ShouldBe((0, 0));
            store.PrintAsync().GetAwaiter().GetResult().ShouldBe(once);
        });
    }

    [Fact]
    public async Task Importing_an_export_changes_nothing()
    {
        await using var store = await WithCellAsync();
        Holds(Lists(spoiled: 4), rows =>
        {
            Import(store, rows);
            var before = Records(store);
            var export = store.ExportAsync("members", "x.csv").GetAwaiter().GetResult();
            var report = store.MembersAsync(export).GetAwaiter().GetResult();
            (report.Created, report.Updated).ShouldBe((0, 0), string.Join('\n', report.Problems.Select(problem => problem.Say)));
            Records(store).ShouldBe(before);
        });
    }

    [Fact]
    public async Task No_cell_makes_it_throw_and_no_held_row_is_ever_written()
    {
        await using var store = await WithCellAsync();
        Holds(Lists(spoiled: 20), rows =>
        {
            var before = Names(store);
            var report = Import(store, rows);
            var held = report.Problems.Where(problem => problem.Severity is Severity.Hold).Select(problem => problem.Row).Distinct().ToList();
            held.ShouldAllBe(row => report.NotWritten.Any(left => left.Row == row));
            (Names(store).Count - before.Count).ShouldBe(report.Created);
            (report.Created + report.Updated + report.Unchanged + report.NotWritten.Count).ShouldBe(report.Rows);
        });
    }

    [Fact]
    public void What_becomes_of_a_row_does_not_depend_on_the_rows_around_it() =>
        Holds(Lists(spoiled: 8), rows => Outcomes([.. rows.Reverse()]).ShouldBe(Outcomes(rows), ignoreOrder: true));

    private static void Holds<T>(Gen<T> lists, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(lists.ToArbitrary(), property));

    private static string[] Person(int number) =>
    [
        $"{Family[number % 10]} Văn {Given[number / 10 % 10]}", $"{1 + number % 28:00}/0{1 + number % 9}/19{50 + number % 40}", "Nam", $"0970{50 + number % 40}{number:000000}", $"0970{50 + number % 40}{number:000000}",
        "19/05/2010", "19/05/2011", Cell, "Kinh", "Sơ cấp", "", "Sinh hoạt",
    ];

    private static string[][] Spoil(string[][] rows, int[] places, int[] cells, string[] odd)
    {
        for (var at = 0; at < odd.Length; at++) rows[places[at]][cells[at]] = odd[at];
        return rows;
    }

    private static async Task<ImportStore> WithCellAsync()
    {
        var store = await ImportStore.WithWardAsync();
        await store.App.Data.OrganisationAsync(OrganisationKind.Cell, store.Ward, Cell);
        return store;
    }

    private static ImportReport Import(ImportStore store, string[][] rows) => store.MembersAsync(MadeFile.Xlsx([Head, .. rows])).GetAwaiter().GetResult();

    private static HashSet<Guid> Names(ImportStore store) => [.. store.App.InDbAsync(db => db.Members.Select(row => row.Id).ToListAsync()).GetAwaiter().GetResult()];

    // Remarks about an earlier file may be settled by a clean list: people, places, statuses and counts may not move.
    private static string Records(ImportStore store) =>
        string.Join('\n', store.PrintAsync().GetAwaiter().GetResult().Split('\n').Where(line => line[0] != 'F' && !line.StartsWith("audit", StringComparison.Ordinal)));

    private static List<string> Outcomes(string[][] rows)
    {
        using var book = WorkbookFile.Open(MadeFile.Xlsx([Head, .. rows]));
        var reading = MemberReading.Open(book, "x.xlsx", [new OrganisationEntry("97.001.000.000.002", Cell, true, null)], null, SampleList.AsOf);
        return [.. reading.Rows().Select(row => $"{row.FullName} {row.Birth} {row.Card} {row.Joined} {row.Outcome} {row.Status}")];
    }
}
