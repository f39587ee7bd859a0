using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets;

/// <summary>A target as a person types it.</summary>
public sealed class TargetInput
{
    public Guid? Document { get; set; }

    public string? Code { get; set; }

    public string? Group { get; set; }

    public string? Name { get; set; }

    public string? Unit { get; set; }

    public TargetDirection Direction { get; set; }

    public string? Baseline { get; set; }

    public string? Goal { get; set; }

    public DateOnly? DueOn { get; set; }

    public TargetSource Source { get; set; }

    public string? Measure { get; set; }

    public static TargetInput Of(Target target) => new()
    {
        Document = target.DocumentId, Code = target.Code, Group = target.GroupName, Name = target.Name, Unit = target.Unit, Direction = target.Direction,
        Baseline = target.Baseline is { } from ? TargetWords.Value(from) : null, Goal = TargetWords.Value(target.Goal), DueOn = target.DueOn, Source = target.Source, Measure = target.Measure,
    };

    /// <summary>Makes a target of what was typed, or says what is missing.</summary>
    /// <param name="make">A new target, or the one to change, given its goal and last day.</param>
    public Refusal? Apply(DateOnly begins, ITargetMeasures measures, Func<decimal, DateOnly, Target> make)
    {
        if (Clean(Name) is not { Length: > 0 } name) return TargetRefusals.NameMissing;
        if (name.Length > Target.NameLimit) return TargetRefusals.TooLong("Tên chỉ tiêu", Target.NameLimit, "Input.Name");
        if (Clean(Group).Length > Target.GroupLimit) return TargetRefusals.TooLong("Tên nhóm", Target.GroupLimit, "Input.Group");
        if (Clean(Unit).Length > Target.UnitLimit) return TargetRefusals.TooLong("Đơn vị tính", Target.UnitLimit, "Input.Unit");
        if (Clean(Code).Length > Target.CodeLimit) return TargetRefusals.TooLong("Mã", Target.CodeLimit, "Input.Code");
        if (!TargetNumber.TryReadOrNothing(Baseline, out var baseline)) return TargetRefusals.NotANumberIn("Input.Baseline", Baseline!);
        if (string.IsNullOrWhiteSpace(Goal)) return TargetRefusals.GoalMissing;
        if (!TargetNumber.TryRead(Goal, out var goal)) return TargetRefusals.NotANumberIn("Input.Goal", Goal);
        if (DueOn is not { } due) return TargetRefusals.DueMissing;
        if (due <= begins) return TargetRefusals.DueBeforeBegin(due, begins);
        if (Source is TargetSource.Measured && !measures.All.Any(known => known.Name == Measure)) return TargetRefusals.MeasureMissing;
        var target = make(goal, due);
        (target.Name, target.GroupName, target.Unit, target.Direction) = (name, Clean(Group), Clean(Unit), Direction);
        (target.Baseline, target.Goal, target.DueOn) = (baseline, goal, due);
        (target.Source, target.Measure) = (Source, Source is TargetSource.Measured ? Measure : null);
        return null;
    }

    /// <summary>The fields in which this one differs from the other, as this one has them in words.</summary>
    public IReadOnlyList<(string Label, string Words)> OtherThan(TargetInput other, ITargetMeasures measures) =>
        [.. Worded(measures).Zip(other.Worded(measures)).Where(pair => pair.First != pair.Second).Select(pair => pair.First)];

    private IEnumerable<(string Label, string Words)> Worded(ITargetMeasures measures) =>
    [
        ("Chỉ tiêu", Clean(Name)), ("Nhóm", Clean(Group)), ("Đơn vị tính", Clean(Unit)), ("Chiều tốt", Direction is TargetDirection.Up ? "Từ đích trở lên" : "Không quá đích"),
        ("Mức đầu", Clean(Baseline)), ("Đích", Clean(Goal)), ("Hạn", DueOn is { } due ? Dates.Full(due) : ""), ("Cách biết số", TargetWords.Of(Source)), ("Số Sổ Tay tự tính", measures.All.FirstOrDefault(known => Source is TargetSource.Measured && known.Name == Measure)?.Words ?? ""),
    ];

    private static string Clean(string? words) => (words ?? "").Trim();
}
