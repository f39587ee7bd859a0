using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Columns that are understood but not kept, told once each so that nobody believes them to be in the sổ.</summary>
internal static class UnkeptColumns
{
    public static void TellPhones(MemberReading reading) => Tell(reading, "phone", layout => !layout.Has("phone_consent"),
        "chỉ được lưu khi người có số đồng ý, nên bỏ qua. Thêm cột \"Đồng ý lưu số điện thoại\", hoặc xác nhận mọi người trong danh sách đã đồng ý.");

    public static void TellNotes(MemberReading reading) => Tell(reading, "note", _ => true, "là lời tự do về con người, Sổ Tay không lưu nên bỏ qua.");

    private static void Tell(MemberReading reading, string field, Func<TableLayout, bool> when, string why)
    {
        foreach (var layout in reading.Layouts.Where(when))
        {
            if (layout.Columns.FirstOrDefault(c => c.Field == field) is { } column)
                reading.Report.Problems.Add(new ImportProblem(layout.Sheet.Name, layout.HeaderRows[^1], column.Letters, field, "refused_field", Severity.Info,
                    $"Cột {column.Letters} \"{column.Header}\" {why}"));
        }
    }
}
