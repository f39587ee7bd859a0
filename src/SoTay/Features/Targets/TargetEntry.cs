using SoTay.Platform;

namespace SoTay.Features.Targets;

/// <summary>A value as a person types it, once it can be kept.</summary>
public sealed record TargetEntry(DateOnly Day, decimal Value, string Note)
{
    /// <summary>Reads what was typed; numbers as <see cref="TargetNumber"/> says.</summary>
    public static Refusal? Read(Target target, IEnumerable<TargetValue> known, DateOnly? day, string? value, string? note, DateOnly today, out TargetEntry? entry)
    {
        entry = null;
        if (target.Source is not TargetSource.Reported) return TargetRefusals.NotReported(target);
        if (day is not { } asOf) return TargetRefusals.DayMissing;
        if (asOf > today) return TargetRefusals.InFuture(asOf, today);
        if (string.IsNullOrWhiteSpace(value)) return TargetRefusals.ValueMissing;
        if (!TargetNumber.TryRead(value, out var number)) return TargetRefusals.NotANumber(value.Trim());
        var words = (note ?? "").Trim();
        if (words.Length > TargetValue.NoteLimit) return TargetRefusals.NoteTooLong;
        if (known.FirstOrDefault(row => row.AsOf == asOf) is { } there && words.Length == 0) return TargetRefusals.DayTaken(target, there);
        entry = new(asOf, number, words);
        return null;
    }
}
