using System.Globalization;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>Turns a row of cells into an <see cref="OrganisationRow"/>, telling what is missing or doubtful.</summary>
internal sealed class OrganisationRowReader(TableLayout layout, DateOnly asOf, List<ImportProblem> problems, Tally tally)
{
    private readonly Dictionary<string, int> columns = layout.Columns.Where(c => c.Field is not null and not ['-', ..])
        .ToDictionary(c => c.Field!, c => c.Index, StringComparer.Ordinal);

    private readonly HashSet<string> codes = new(StringComparer.OrdinalIgnoreCase);
    private SheetRow from = null!;
    private Severity? worst;

    public OrganisationRow? Read(SheetRow row)
    {
        (from, worst) = (row, null);
        var read = new OrganisationRow
        {
            Sheet = layout.Sheet.Name,
            Number = row.Number,
            Code = Text("code") ?? "",
            Name = Text("name") is { } name ? ToneMarks.Modernise(name) : "",
            ParentCode = Text("parent_code"),
            ParentName = Text("parent_name"),
            Note = Text("note") ?? "",
            Secretary = Text("secretary"),
            DeclaredMembers = int.TryParse(Cell("members").AsText, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null
        };
        if (read.Code.Length == 0 && read.Name.Length == 0) return null;
        ReadKinds(read);
        ReadDates(read);
        Judge(read);
        read.Outcome = worst;
        return read;
    }

    /// <summary>Lists mix the level ("Chi bộ") and the type of unit ("Chi bộ trường học") in one column or in two.</summary>
    private void ReadKinds(OrganisationRow row)
    {
        var kind = Text("kind");
        var unit = Text("economic_kind");
        var locality = Text("locality_kind");
        row.Kind = Code<OrganisationKind>("kind", kind) ?? (IsCellName(kind ?? row.Name) ? OrganisationKind.Cell : OrganisationKind.GrassrootsCommittee);
        if (kind is not null && Find("kind", kind) is null && Find("economic_kind", kind) is null) Unknown("kind", kind, "cấp tổ chức");
        if (unit is not null && Find("economic_kind", unit) is null) Unknown("economic_kind", unit, "loại hình");
        row.EconomicKind = Code<EconomicKind>("economic_kind", unit) ?? Code<EconomicKind>("economic_kind", kind);
        row.LocalityKind = Code<LocalityKind>("locality_kind", locality) ?? Code<LocalityKind>("locality_kind", unit)
            ?? Code<LocalityKind>("locality_kind", kind) ?? LocalityKind.None;
        if (row.EconomicKind == EconomicKind.PrivateEnterprise && unit != "private-enterprise" && IsCooperative(row.Name)) row.EconomicKind = EconomicKind.Cooperative;
        if (row.EconomicKind == EconomicKind.StateAgency && unit != "state-agency" && IsPartyAgency(row.Name)) row.EconomicKind = EconomicKind.PartyAgency;
    }

    private void ReadDates(OrganisationRow row)
    {
        var established = DateTexts.Read(Cell("established_on"), asOf);
        var ended = DateTexts.Read(Cell("ended_on"), asOf);
        (row.EstablishedOn, row.EndedOn) = (established.Date, ended.Date);
        foreach (var (read, field, label) in new[] { (established, "established_on", "thành lập"), (ended, "ended_on", "kết thúc") })
        {
            if (read.Form is { } form) tally.Add(form);
            if (read.Fault) Tell(field, "nonexistent_date", Severity.Hold, $"ngày {label} \"{Cell(field).AsText}\" không có trong lịch.");
            else if (read.Date is { } date && field == "established_on" && date.Earliest > asOf)
                Tell(field, "future_date", Severity.Hold, $"ngày {label} ({date}) sau ngày lập danh sách.");
        }

        if (!columns.ContainsKey("established_on") || established.Fault) return;
        if (row.EstablishedOn is null) Tell("established_on", "org_date_missing", Severity.Warn, $"{row.Name} chưa ghi ngày thành lập.");
        else if (!row.EstablishedOn.Value.IsExact) Tell("established_on", "org_date_year_only", Severity.Info, "ngày thành lập chỉ có năm; giữ độ chính xác \"năm\".");
    }

    private void Judge(OrganisationRow row)
    {
        if (row.Code.Length == 0) Tell("code", "org_code_missing", Severity.Hold, $"{row.Name} chưa có mã.");
        else if (!codes.Add(row.Code)) Tell("code", "duplicate_code", Severity.Hold, $"mã {row.Code} đã có ở dòng trên.");
        if (row.Name.Length == 0) Tell("name", "org_name_missing", Severity.Hold, $"tổ chức {row.Code} chưa có tên.");
        if (row.Name.Length > Organisation.NameLimit) Tell("name", "text_too_long", Severity.Hold, $"tên dài {row.Name.Length} chữ, nhiều nhất là {Organisation.NameLimit}.");
        if (row.EstablishedOn is { } from && row.EndedOn is { } to && to.IsBefore(from))
            Tell("ended_on", "ended_before_established", Severity.Hold, $"ngày kết thúc ({to}) trước ngày thành lập ({from}).");
    }

    private void Unknown(string field, string text, string label) =>
        Tell(field, "unknown_code", Severity.Ask, $"\"{text}\" không có trong danh mục {label}. Chọn giá trị đúng hoặc để trống.");

    private void Tell(string field, string kind, Severity severity, string say)
    {
        var letters = columns.TryGetValue(field, out var column) ? ColumnName.Of(column) : "";
        problems.Add(new ImportProblem(layout.Sheet.Name, from.Number, letters, field, kind, severity, $"Dòng {from.Number}: {say}"));
        if (worst is null || severity > worst) worst = severity;
    }

    private Cell Cell(string field) => columns.TryGetValue(field, out var column) ? from[column] : default;

    private string? Text(string field)
    {
        var cell = Cell(field);
        if (cell.IsBlank || cell.Kind == CellKind.Error) return null;
        var text = TextForm.Clean(LegacyFont.Read(cell.AsText), out var traits);
        if ((traits & TextTraits.Decomposed) != TextTraits.None) tally.Add("unicode_nfd");
        if ((traits & TextTraits.ExtraSpaces) != TextTraits.None) tally.Add("extra_spaces");
        return text.Length == 0 ? null : text;
    }

    private static (string Code, CodeMatch Match)? Find(string list, string? text) => text is null ? null : OrganisationWords.List(list).Find(text);

    private static T? Code<T>(string list, string? text) where T : struct, Enum =>
        Find(list, text) is { } found ? Enum.Parse<T>(found.Code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null;

    private static bool IsCellName(string text) => WordKey.Folded(text).StartsWith("chi bo", StringComparison.Ordinal);

    private static bool IsCooperative(string name) =>
        WordKey.Folded(name) is var folded && (folded.Contains("hop tac xa", StringComparison.Ordinal) || folded.Contains("quy tin dung", StringComparison.Ordinal));

    private static bool IsPartyAgency(string name) =>
        WordKey.Folded(name) is var folded && (folded.Contains("co quan dang", StringComparison.Ordinal) || folded.Contains("mat tran", StringComparison.Ordinal));
}
