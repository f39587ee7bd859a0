using System.Globalization;
using System.Text.Json;
using SoTay.Platform.Audit;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Own;

/// <summary>One record of the audit as the person concerned reads it.</summary>
public sealed record OwnChange(DateTime At, string By, string What, IReadOnlyList<string> Lines, string? Reason, bool IsReading, bool InPlace)
{
    public string When => VietnamClock.Wall(At).ToString("HH:mm' ngày 'dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static OwnChange Of(AuditRecord record) => new(
        record.At, record.ActorName, OwnWords.Act(record.Action), LinesOf(record).ToList(), record.Reason,
        record.Action.EndsWith(".read", StringComparison.Ordinal), record.OnBehalfOf is not null);

    private static IEnumerable<string> LinesOf(AuditRecord record)
    {
        if (record.After is null) yield break;
        using var after = JsonDocument.Parse(record.After);
        if (record.Action.EndsWith(".added", StringComparison.Ordinal))
        {
            if (!after.RootElement.TryGetProperty("Kind", out var kind) || OwnWords.Kind(record.Action, kind.ToString()) is not { } said) yield break;
            string[] dates = ["From", "On", "To", "DecisionNumber"];
            yield return string.Join(", ", dates.Where(name => after.RootElement.TryGetProperty(name, out var value) && value.ToString().Length > 0)
                .Select(name => $"{OwnWords.Field(name)!.ToLowerInvariant()} {OwnWords.Value(after.RootElement.GetProperty(name))}").Prepend(said));
            yield break;
        }

        if (!record.Action.EndsWith(".changed", StringComparison.Ordinal)) yield break;
        using var before = JsonDocument.Parse(record.Before ?? "{}");
        foreach (var field in after.RootElement.EnumerateObject())
            if (OwnWords.Field(field.Name) is { } words)
                yield return $"{words}: {(before.RootElement.TryGetProperty(field.Name, out var old) ? OwnWords.Value(old) : "–")} → {OwnWords.Value(field.Value)}";
    }
}
