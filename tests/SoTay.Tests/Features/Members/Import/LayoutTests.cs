using SoTay.Features.Members.Import;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Tests.Platform.Office.Reading;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>Layouts that people really use, each in a list of one or two rows.</summary>
public sealed class LayoutTests
{
    private static readonly OrganisationEntry[] Known =
    [
        new("01", "Đảng bộ xã Nà Phiêng", false), new("02", "Chi bộ thôn Nà Lung", true, "01"), new("03", "Chi bộ Trường Tiểu học", true, "01"), new("04", "Chi bộ Tổ dân phố 1", true, "01"),
    ];

    [Fact]
    public void A_title_and_a_line_of_column_numbers_are_stepped_over()
    {
        var (rows, _) = Read(["DANH SÁCH ĐẢNG VIÊN"], ["", ""], ["TT", "Họ tên", "Ngày sinh", "Chi bộ"], ["1", "2", "3", "4"], ["1", "Nguyễn Văn An", "19/5/1970", "Chi bộ thôn Nà Lung"], ["", "Tổng cộng: 1", "", ""]);
        rows.Single().FullName.ShouldBe("Nguyễn Văn An");
    }

    [Fact]
    public void Names_in_two_columns_become_one()
    {
        var (rows, report) = Read(["TT", "Họ và tên đệm", "Tên", "Ngày sinh", "Chi bộ"], ["1", "Nguyễn Văn", "An", "19/5/1970", "Chi bộ thôn Nà Lung"]);
        rows.Single().FullName.ShouldBe("Nguyễn Văn An");
        report.Normalised["name_in_two_columns"].ShouldBe(1);
    }

    [Fact]
    public void A_birth_year_under_nam_or_nu_tells_the_sex()
    {
        var (rows, _) = Read(["TT", "Họ và tên", "Năm sinh Nam", "Năm sinh Nữ", "Chi bộ"], ["1", "Nguyễn Văn An", "1970", "", "Chi bộ thôn Nà Lung"], ["2", "Trần Thị Bình", "", "1980", "Chi bộ thôn Nà Lung"]);
        rows.Select(r => $"{r.Sex} {r.Birth}").ShouldBe(["Male 1970", "Female 1980"]);
    }

    [Fact]
    public void A_heading_in_the_table_is_the_cell_of_the_rows_below()
    {
        var (rows, _) = Read(["TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"], ["I. Chi bộ thôn Nà Lung"], ["1", "Nguyễn Văn An", "19/5/1970", "3/2/1995"], ["II. Chi bộ Trường Tiểu học"], ["1", "Trần Thị Bình", "2/9/1980", "3/2/2005"]);
        rows.Select(r => r.Organisation!.Code).ShouldBe(["02", "03"]);
    }

    [Fact]
    public void A_row_without_a_cell_is_held_and_one_with_an_unknown_cell_too()
    {
        var (_, report) = Read(["Họ và tên", "Ngày sinh", "Chi bộ"], ["Nguyễn Văn An", "19/5/1970", ""], ["Trần Thị Bình", "2/9/1980", "Chi bộ không có thật ở đây"], ["Lê Văn Cường", "2/9/1980", "Đảng bộ xã Nà Phiêng"], ["Lê Văn Dũng", "2/9/1980", "Chi bộ Tổ dân phố 7"]);
        report.Problems.Select(p => $"{p.Row} {p.Kind} {p.Severity}").ShouldBe(["2 org_missing Hold", "3 org_unknown Hold", "4 org_unknown Hold", "5 org_unknown Hold"]);
    }

    [Fact]
    public void A_list_typed_in_an_old_font_is_read_as_unicode()
    {
        var (rows, report) = Read(["Hä vµ tªn", "Ngµy sinh", "Chi bé"], ["NguyÔn V¨n §øc", "19/5/1970", "Chi bé th«n Nµ Lung"]);
        rows.Single().FullName.ShouldBe("Nguyễn Văn Đức");
        rows.Single().Organisation!.Code.ShouldBe("02");
        report.Normalised["legacy_font"].ShouldBe(2);
    }

    [Fact]
    public void Numbers_that_excel_rounded_markup_and_endless_texts_are_told()
    {
        var (_, report) = Read(["Họ và tên", "Ngày sinh", "Số định danh", "Nghề nghiệp", "Chi bộ"],
            ["Nguyễn Văn An", "19/5/1970", "9.707E+10", "<script>alert(1)</script>", "Chi bộ thôn Nà Lung"], [new string('x', 300), "2/9/1980", "097080000001", "", "Chi bộ thôn Nà Lung"]);
        report.Problems.Select(p => $"{p.Kind} {p.Severity}").ShouldBe(["cccd_scientific Ask", "markup_text Safe", "text_too_long Hold"], ignoreOrder: true);
    }

    [Fact]
    public void Errors_and_formulas_without_a_value_are_asked_about_once()
    {
        using var book = WorkbookFile.Open(MadeFile.Xlsx(sheet => sheet.Write("""
            <row r="1"><c t="inlineStr"><is><t>Họ và tên</t></is></c><c t="inlineStr"><is><t>Ngày sinh</t></is></c><c t="inlineStr"><is><t>Ngày vào Đảng</t></is></c><c t="inlineStr"><is><t>Chi bộ</t></is></c></row>
            <row r="2"><c t="inlineStr"><is><t>Nguyễn Văn An</t></is></c><c t="e"><v>#REF!</v></c><c><f>A9</f></c><c t="inlineStr"><is><t>Chi bộ thôn Nà Lung</t></is></c></row>
            """)));
        var reading = MemberReading.Open(book, "x", Known, Known[0], SampleList.AsOf);
        _ = reading.Rows().ToList();
        reading.Report.Problems.Select(p => $"{p.Column} {p.Kind} {p.Severity}").ShouldBe(["B error_value Ask", "C formula_no_value Ask"]);
    }

    [Fact]
    public void A_file_without_people_is_refused_with_advice()
    {
        var refused = Should.Throw<FileRefusedException>(() => Read(["Mặt hàng", "Giá"], ["Gạo", "20000"]));
        refused.Refusal.Code.ShouldBe("no_header");
        refused.Refusal.Say.ShouldContain("sotay template members");
    }

    [Fact]
    public void A_mapping_of_the_users_own_replaces_the_found_one()
    {
        using var book = WorkbookFile.Open(MadeFile.Xlsx(["Họ và tên", "Ngày sinh", "Cột lạ", "Chi bộ"], ["Nguyễn Văn An", "19/5/1970", "Giáo viên", "Chi bộ thôn Nà Lung"]));
        var reading = MemberReading.Open(book, "x", Known, Known[0], SampleList.AsOf, mapping: new Dictionary<string, string?>(StringComparer.Ordinal) { ["C"] = "occupation", ["B"] = null });
        reading.Rows().Single().Occupation.ShouldBe("Giáo viên");
        reading.Report.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_headers_have_the_same_fingerprint_however_they_are_typed()
    {
        using var one = WorkbookFile.Open(MadeFile.Xlsx(["Họ và tên", "Ngày sinh", "Chi bộ"]));
        using var two = WorkbookFile.Open(MadeFile.Xlsx(["DANH SÁCH"], ["HỌ VÀ TÊN", "Ngày  sinh", "Chi bộ"]));
        MemberSheets.Find(one)[0].Fingerprint.ShouldBe(MemberSheets.Find(two)[0].Fingerprint);
    }

    private static (IReadOnlyList<MemberRow> Rows, ImportReport Report) Read(params string[][] rows)
    {
        using var book = WorkbookFile.Open(MadeFile.Xlsx(rows));
        var reading = MemberReading.Open(book, "x", Known, Known[0], SampleList.AsOf);
        return ([.. reading.Rows()], reading.Report);
    }
}
