using SoTay.Features.Documents;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Targets.Import;

/// <summary>A target as a row tells it.</summary>
internal sealed record TargetRow(string Code, string Group, string Name, string Unit, TargetDirection Direction, decimal? Baseline, decimal Goal, DateOnly DueOn, Guid Organisation,
    DateOnly BeginsOn, TargetSource Source, string? Measure, decimal Weight, Guid? ParentUnit)
{
    private static readonly Dictionary<string, TargetSource> Sources = Enum.GetValues<TargetSource>().ToDictionary(source => source.ToString().ToLowerInvariant());

    /// <summary>Null when something that a target cannot be without is missing; the row is then held.</summary>
    public static TargetRow? Read(ListRow row, Document? document, OrganisationMap map, ITargetMeasures measures)
    {
        var (code, name) = (row.Text("code", 20), row.Text("name", Target.NameLimit));
        var (goal, due) = (row.Amount("target"), row.Date("due_on", mayBeLater: true));
        if (code is null) row.Tell("code", "code_missing", Severity.Hold, "chưa ghi mã chỉ tiêu.");
        if (name is null) row.Tell("name", "name_missing", Severity.Hold, "chưa ghi tên chỉ tiêu.");
        if (goal is null) row.Tell("target", "goal_missing", Severity.Hold, "chưa ghi đích, hoặc ghi không phải số.");
        if (due is null) row.Tell("due_on", "date_missing", Severity.Hold, "chưa ghi hạn.");
        var begins = row.Date("begins_on") ?? document?.IssuedOn;
        if (due is { } last && begins is { } first && last <= first) row.Tell("due_on", "due_before_issue", Severity.Hold, $"hạn {last:dd'/'MM'/'yyyy} không sau ngày ban hành văn bản, ngày bắt đầu {first:dd'/'MM'/'yyyy}.");
        if (begins is null && row.Text("document_symbol", 40) is null) row.Tell("begins_on", "date_missing", Severity.Hold, "chỉ tiêu tự đăng ký, không theo văn bản: ghi ngày bắt đầu.");
        var direction = row.Code("direction", "direction") == "down" ? TargetDirection.Down : TargetDirection.Up;
        var baseline = row.Amount("baseline");
        var owner = row.Text("organisation_code") is { } at ? map[at]?.Id : document?.OrganisationId;
        if (owner is null && document is not null) row.Tell("organisation_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này.");
        var (source, measure) = (Sources.GetValueOrDefault(row.Code("source", "source") ?? "reported"), row.Text("measure", 60));
        if (source is TargetSource.Measured && !measures.All.Any(known => known.Name == measure)) row.Tell("measure", "measure_unknown", Severity.Hold, $"Sổ Tay không tự tính số nào tên {measure}.");
        var weight = row.Amount("weight") ?? 1;
        if (weight <= 0) row.Tell("weight", "weight_not_positive", Severity.Hold, "trọng số phải lớn hơn 0.");
        var upper = row.Text("parent_organisation_code") is { } word ? map[word]?.Id : null;
        var (group, unit) = (row.Text("group", 120) ?? "", row.Text("unit", 40) ?? "");
        return code is null || name is null || goal is null || due is null || owner is null || begins is null ? null
            : new(code, group, name, unit, direction, baseline, goal.Value, due.Value, owner.Value, begins.Value, source, source is TargetSource.Measured ? measure : null, weight, upper);
    }

    public Target ToTarget(Document? document, Guid? parent)
    {
        var target = new Target { OrganisationId = Organisation, DocumentId = document?.Id, ParentId = parent, BeginsOn = BeginsOn, Code = Code, Name = Name, Goal = Goal, DueOn = DueOn };
        TakeOver(target);
        return target;
    }

    /// <summary>Takes over what the row says; true when something differs.</summary>
    public bool TakeOver(Target target)
    {
        var before = Values(target);
        (target.GroupName, target.Name, target.Unit, target.Direction) = (Group, Name, Unit, Direction);
        (target.Baseline, target.Goal, target.DueOn) = (Baseline, Goal, DueOn);
        (target.Source, target.Measure, target.Weight) = (Source, Measure, Weight);
        return before != Values(target);
    }

    private static ((string, string, string, TargetDirection), (decimal?, decimal, DateOnly), (TargetSource, string?, decimal)) Values(Target target) =>
        ((target.GroupName, target.Name, target.Unit, target.Direction), (target.Baseline, target.Goal, target.DueOn), (target.Source, target.Measure, target.Weight));
}
