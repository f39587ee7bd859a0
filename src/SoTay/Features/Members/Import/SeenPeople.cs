using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>People of earlier rows: a second row of the same number is held, the same name and birthday without a number is asked about.</summary>
/// <param name="withoutIds">The list has no personal numbers at all: cards tell people apart.</param>
internal sealed class SeenPeople(bool withoutIds)
{
    private readonly Dictionary<string, Earlier> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, ReadDate Birth), Earlier> byName = [];

    public void Judge(MemberRow row, RowProblems problems)
    {
        if (row.PersonalId is { } id && byId.TryGetValue(id, out var same))
        {
            row.DuplicateOf = same.Row;
            problems.Add(MemberField.PersonalId, "duplicate_cccd", Severity.Hold,
                $"số định danh {id} đã có ở dòng {same.Row} ({same.Name}, {same.Organisation}). Không tạo hồ sơ thứ hai; đề nghị chọn giữ dòng nào hoặc gộp.", id, related: same.Row);
            return;
        }

        var known = row.PersonalId is not null || withoutIds && (row.Card ?? row.OldCard) is not null;
        var me = new Earlier(row.Number, row.FullName, row.Organisation?.Name ?? "chưa rõ chi bộ", known);
        if (row.PersonalId is not null) byId[row.PersonalId] = me;
        if (row.Birth is not { IsExact: true } birth) return;
        var key = (WordKey.Spoken(row.FullName), birth);
        if (byName.TryGetValue(key, out var namesake) && (!namesake.HasId || !known))
            problems.Add(MemberField.FullName, "possible_duplicate", Severity.Ask,
                $"trùng họ tên và ngày sinh với dòng {namesake.Row}, nhưng thiếu số định danh để đối chiếu. Cần xác nhận: cùng một người hay hai người khác nhau.", row.FullName, related: namesake.Row);
        else byName.TryAdd(key, me);
    }

    private sealed record Earlier(int Row, string Name, string Organisation, bool HasId);
}
