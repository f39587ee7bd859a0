using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Records;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>Something in the forms that looks wrong, and why; whoever knows better may send all the same.</summary>
internal sealed record ReportCheck(string What, string Why, string? Href = null)
{
    /// <param name="tables">All forms of the unit and period.</param>
    /// <param name="before">What was sent for the period that ends on the day before; null when nothing was.</param>
    /// <param name="below">Units that report to this one.</param>
    public static IEnumerable<ReportCheck> Of(Organisation unit, FormPeriod period, IReadOnlyList<FormTable> tables, ReportNumbers? before, IReadOnlyList<ReportingUnit> below)
    {
        FormTable Table(string name) => tables.First(table => table.Layout.Name == name);
        if (below.Where(one => one.Number is null).ToList() is { Count: > 0 } silent)
            yield return new($"{silent.Count} trên {below.Count} đơn vị trực thuộc chưa gửi biểu của kỳ này", $"{SomeNames.Of(silent.ConvertAll(one => one.Name))}. Số của họ có thể còn đổi; nhắc họ chốt và gửi trước.", StatisticsLinks.FormReport(unit.Id, period) + "#truc-thuoc");
        var (growth, membership) = (Table("growth"), Table("membership"));
        if (growth.Missing.Count > 0)
            yield return new($"{growth.Missing.Count} chi bộ chưa có tên đảng viên nào", $"Biểu không tính được người của {string.Join(", ", growth.Missing.Take(3))}{(growth.Missing.Count > 3 ? " …" : "")}.");
        foreach (var (code, why) in new[] { ("B4", "Kết nạp, chuyển đến hay mới ghi bổ sung? Mở từng người để ghi việc đã xảy ra."), ("C6", "Chuyển đi, từ trần hay ghi nhầm? Mở từng người để ghi việc đã xảy ra.") })
            if (Number(growth, code) is > 0 and var count) yield return new($"{new FormCell(count).Text} người: {Line(growth, code)!.Caption.ToLowerInvariant()}", why, StatisticsLinks.FormRow(unit.Id, growth.Layout.Name, code, period));
        foreach (var line in membership.Lines.Where(line => line.Row.OnlyIfAny && line.Row.Value.EndsWith(".unknown", StringComparison.Ordinal) && line.Cells[0].Value > 0))
            yield return new($"{line.Cells[0].Text} người: {Heading(membership, line).ToLowerInvariant()}, {line.Caption.ToLowerInvariant()}", "Các dòng của mục này cộng lại thiếu chừng ấy người. Bổ sung trong danh sách đảng viên.", line.Cells[0].Href);
        foreach (var one in OfGrades(unit, period, Table(GradeCounts.Units), Table(GradeCounts.Members), Number(membership, "I"))) yield return one;
        foreach (var one in OfRecords(unit, period, Table(RecordNames.Paperwork))) yield return one;
        foreach (var one in Apart(Table)) yield return one;
        if (before?.Of("growth", "D") is { } closing && closing != Number(growth, "A"))
            yield return new($"Đầu kỳ {new FormCell(Number(growth, "A")).Text} người, cuối kỳ trước đã gửi {new FormCell(closing).Text} người", "Có việc của kỳ trước được ghi sau khi gửi. Mở kỳ trước, xem chỗ đã thay đổi và gửi bản điều chỉnh.");
        if (Number(growth, "D") != Number(membership, "I"))
            yield return new($"Biểu {growth.Layout.Number} và biểu {membership.Layout.Number} lệch nhau", $"Cuối kỳ {new FormCell(Number(growth, "D")).Text} người, biểu {membership.Layout.Number} đếm {new FormCell(Number(membership, "I")).Text} người. Báo quản trị chạy kiểm tra kho.");
    }

    // Forms 6 and 7: a year only; their rows must add up, and the members must be those of form 4.
    private static IEnumerable<ReportCheck> OfGrades(Organisation unit, FormPeriod period, FormTable units, FormTable members, decimal? standing)
    {
        if (period.To is not { Month: 12, Day: 31 }) yield break;
        foreach (var (table, whole, parts) in Balances.Select(row => (row.Form == GradeCounts.Units ? units : members, row.Whole, row.Parts)))
            for (var column = 0; column < table.Columns.Count; column++)
                if (Line(table, whole)!.Cells[column].Value != parts.Sum(code => Line(table, code)!.Cells[column].Value))
                    yield return new($"Biểu {table.Layout.Number}, cột {table.Columns[column].Words}: dòng {whole} không bằng {string.Join(" + ", parts)}", "Báo quản trị chạy kiểm tra kho.");
        if (Number(members, "3c") is > 0 and var open) yield return new($"{new FormCell(open).Text} đảng viên chưa ghi xếp loại năm {period.To.Year}", "Ghi quyết định xếp loại ở trang Xếp loại của từng chi bộ.", StatisticsLinks.FormRow(unit.Id, GradeCounts.Members, "3c", period));
        if (Number(members, "1") != standing) yield return new($"Biểu {members.Layout.Number} và biểu đội ngũ đảng viên lệch nhau", $"{new FormCell(Number(members, "1")).Text} và {new FormCell(standing).Text} người. Báo quản trị chạy kiểm tra kho.");
    }

    // Form 10: what the roster lacks.
    private static IEnumerable<ReportCheck> OfRecords(Organisation unit, FormPeriod period, FormTable paperwork)
    {
        foreach (var (code, what, why) in new[]
        {
            ("III.2", "đảng viên chính thức chưa có số thẻ", "Ai đã có thẻ thì ghi số thẻ trong danh sách đảng viên."),
            ("VII.2.8", "người bị xóa tên chưa ghi lý do", "Ghi các bước xóa tên trong hồ sơ của từng người, hoặc ghi tay lý do vào biểu."),
        })
            if (Number(paperwork, code) is > 0 and var count) yield return new($"{new FormCell(count).Text} {what}", why, StatisticsLinks.FormRow(unit.Id, RecordNames.Paperwork, code, period));
    }

    // Rows that say the same in two forms.
    private static IEnumerable<ReportCheck> Apart(Func<string, FormTable> table) =>
        from pair in Same
        let one = table(pair.Form)
        let other = table(pair.Other)
        where Number(one, pair.Code) != Number(other, pair.OtherCode)
        select new ReportCheck($"Biểu {one.Layout.Number} dòng {pair.Code} và biểu {other.Layout.Number} dòng {pair.OtherCode} lệch nhau", $"{new FormCell(Number(one, pair.Code)).Text} và {new FormCell(Number(other, pair.OtherCode)).Text}. Báo quản trị chạy kiểm tra kho.");

    private static readonly (string Form, string Code, string Other, string OtherCode)[] Same =
    [
        ("growth", "C2", RecordNames.Discipline, "B.1"), ("growth", "C3", RecordNames.Discipline, "B.2"), ("growth", "C4", RecordNames.Discipline, "B.3"), ("growth", "C3", RecordNames.Paperwork, "VII.2"),
        ("growth", "B2", RecordNames.Paperwork, "V.2b"), ("growth", "C5", RecordNames.Paperwork, "V.2a"), ("organisations", "T", RecordNames.Paperwork, "I.2b"), (RecordNames.Awards, "II.3", RecordNames.Paperwork, "VI.2a"),
    ];

    // Which row is the sum of which others (domain/statistics.md sections 7 and 8).
    private static readonly (string Form, string Whole, string[] Parts)[] Balances =
    [
        .. new[] { "A.I", "A.II", "B.I", "B.II" }.Select(block => (GradeCounts.Units, $"{block}.1", new[] { $"{block}.2", $"{block}.3" })), (GradeCounts.Members, "1", ["2", "3", "4"]), (GradeCounts.Members, "4d", ["4k"]),
    ];

    private static FormLine? Line(FormTable table, string code) => table.Lines.FirstOrDefault(line => line.Row.Code == code);

    private static decimal? Number(FormTable table, string code) => Line(table, code)?.Cells[0].Value;

    // "Trình độ chuyên môn" above "Chưa ghi".
    private static string Heading(FormTable table, FormLine line) => table.Lines.TakeWhile(one => one != line).LastOrDefault(one => one.Row.Level < line.Row.Level)?.Caption ?? table.Layout.Short;
}
