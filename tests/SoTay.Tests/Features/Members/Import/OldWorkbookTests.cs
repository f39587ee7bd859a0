using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform.Office.Reading;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>A real .xls file (BIFF8), saved by LibreOffice Calc as "MS Excel 97", with invented people.</summary>
public sealed class OldWorkbookTests
{
    private static Stream File => typeof(OldWorkbookTests).Assembly.GetManifestResourceStream("SoTay.Tests.Samples.chi-bo.xls")!;

    [Fact]
    public void Texts_dates_and_numbers_come_out_of_the_old_format()
    {
        using var book = WorkbookFile.Open(File);
        var rows = book.Sheets[0].Rows().Where(row => !row.IsBlank).ToList();

        rows[1][1].AsText.ShouldBe("Họ và tên");
        rows[2][1].AsText.ShouldBe("Nguyễn Văn An");
        rows[4][2].AsText.ShouldBe("1948");
        rows.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Its_members_go_into_the_cell_that_the_user_chose()
    {
        await using var store = await ImportStore.WithWardAsync();
        var cell = await store.App.Data.OrganisationAsync(SoTay.Features.Organisations.OrganisationKind.Cell, store.Ward, "Chi bộ Tổ dân phố 2");

        var report = await store.MembersAsync(File, options => options with { File = "chi-bo.xls", Under = cell.Code });

        (report.Rows, report.Created, report.NotWritten.Count).ShouldBe((3, 3, 0));
        await store.App.InDbAsync(async db =>
        {
            var members = await db.Members.Where(row => row.CellId == cell.Id).ToDictionaryAsync(row => row.FullName);
            members["Trần Thị Bình"].BirthDate.ShouldBe(new DateOnly(1985, 9, 2));
            members["Trần Thị Bình"].Sex.ShouldBe(Sex.Female);
            (members["Lường Văn Páo"].BirthDate, members["Lường Văn Páo"].BirthPrecision).ShouldBe((new DateOnly(1948, 1, 1), DatePrecision.Year));
            members["Lường Văn Páo"].OfficialOn.ShouldBe(new DateOnly(1969, 12, 22));
        });
    }
}
