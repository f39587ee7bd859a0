using System.Globalization;
using SoTay.Platform;

namespace SoTay.Features.Targets;

/// <summary>A value as a person types it, once it can be kept.</summary>
public sealed record TargetEntry(DateOnly Day, decimal Value, string Note)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Reads what was typed. A number is read as it is written here: 18.400 is eighteen thousand four hundred, 9,2 has one decimal.</summary>
    public static Refusal? Read(Target target, IEnumerable<TargetValue> known, DateOnly? day, string? value, string? note, DateOnly today, out TargetEntry? entry)
    {
        entry = null;
        if (day is not { } asOf) return TargetRefusals.DayMissing;
        if (asOf > today) return TargetRefusals.InFuture(asOf, today);
        if (string.IsNullOrWhiteSpace(value)) return TargetRefusals.ValueMissing;
        if (!decimal.TryParse(value.Trim(), NumberStyles.Number, Vietnamese, out var number) || Math.Abs(number) > 1_000_000_000_000m) return TargetRefusals.NotANumber(value.Trim());
        var words = (note ?? "").Trim();
        if (words.Length > TargetValue.NoteLimit) return TargetRefusals.NoteTooLong;
        if (known.FirstOrDefault(row => row.AsOf == asOf) is { } there && words.Length == 0) return TargetRefusals.DayTaken(target, there);
        entry = new(asOf, number, words);
        return null;
    }
}
