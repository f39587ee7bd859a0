using SoTay.Features.Documents;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Targets.Import;

/// <summary>A target as a row tells it.</summary>
internal sealed record TargetRow(string Code, string Group, string Name, string Unit, TargetDirection Direction, decimal? Baseline, decimal Goal, DateOnly DueOn, Guid Organisation)
{
    /// <summary>Null when something that a target cannot be without is missing; the row is then held.</summary>
    public static TargetRow? Read(ListRow row, Document? document, OrganisationMap map)
    {
        var (code, name) = (row.Text("code", 20), row.Text("name", Target.NameLimit));
        var (goal, due) = (row.Amount("target"), row.Date("due_on", mayBeLater: true));
        if (code is null) row.Tell("code", "code_missing", Severity.Hold, "chưa ghi mã chỉ tiêu.");
        if (name is null) row.Tell("name", "name_missing", Severity.Hold, "chưa ghi tên chỉ tiêu.");
        if (goal is null) row.Tell("target", "goal_missing", Severity.Hold, "chưa ghi đích, hoặc ghi không phải số.");
        if (due is null) row.Tell("due_on", "date_missing", Severity.Hold, "chưa ghi hạn.");
        if (due is { } last && document is not null && last <= document.IssuedOn) row.Tell("due_on", "due_before_issue", Severity.Hold, $"hạn {last:dd'/'MM'/'yyyy} không sau ngày ban hành văn bản {document.IssuedOn:dd'/'MM'/'yyyy}.");
        var direction = row.Code("direction", "direction") == "down" ? TargetDirection.Down : TargetDirection.Up;
        var baseline = row.Amount("baseline");
        var owner = row.Text("organisation_code") is { } at ? map[at]?.Id : document?.OrganisationId;
        if (owner is null && document is not null) row.Tell("organisation_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này.");
        var (group, unit) = (row.Text("group", 120) ?? "", row.Text("unit", 40) ?? "");
        return code is null || name is null || goal is null || due is null || owner is null ? null : new(code, group, name, unit, direction, baseline, goal.Value, due.Value, owner.Value);
    }

    public Target ToTarget(Document document)
    {
        var target = new Target { OrganisationId = Organisation, DocumentId = document.Id, Code = Code, Name = Name, Goal = Goal, DueOn = DueOn };
        TakeOver(target);
        return target;
    }

    /// <summary>Takes over what the row says; true when something differs.</summary>
    public bool TakeOver(Target target)
    {
        var before = Values(target);
        (target.GroupName, target.Name, target.Unit, target.Direction) = (Group, Name, Unit, Direction);
        (target.Baseline, target.Goal, target.DueOn) = (Baseline, Goal, DueOn);
        return before != Values(target);
    }

    private static (string, string, string, TargetDirection, decimal?, decimal, DateOnly) Values(Target target) =>
        (target.GroupName, target.Name, target.Unit, target.Direction, target.Baseline, target.Goal, target.DueOn);
}
