using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

/// <summary>One row that a decision touched: values that it replaced (null for a row that it added) and those that it left, sealed ones sealed.</summary>
internal sealed record RecordedRow(string Table, Guid Id, Dictionary<string, JsonElement>? Before, Dictionary<string, JsonElement> After)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public bool IsAdded => Before is null;

    public static RecordedRow Of(EntityEntry entry)
    {
        var isAdded = entry.State is EntityState.Added;
        // Leaving a cell sets the last one by itself, so both go back together.
        var kept = entry.Properties.Where(one => !one.Metadata.IsPrimaryKey() && one.Metadata.Name != nameof(IVersioned.Version)
            && (isAdded || one.IsModified || one.Metadata.Name == nameof(Member.LastCellId))).ToList();
        return new(entry.Metadata.ClrType.Name, (Guid)entry.Property("Id").CurrentValue!,
            isAdded ? null : kept.ToDictionary(one => one.Metadata.Name, one => Write(one.OriginalValue)), kept.ToDictionary(one => one.Metadata.Name, one => Write(one.CurrentValue)));
    }

    /// <summary>The row still says what the decision left. Moments are passed over: the databases keep them more or less finely.</summary>
    public bool Stands(EntityEntry entry) => After.All(field => entry.Property(field.Key) is var now
        && (now.Metadata.ClrType == typeof(DateTime) || now.Metadata.ClrType == typeof(DateTime?) || Write(now.CurrentValue).GetRawText() == field.Value.GetRawText()));

    public void PutBack(EntityEntry entry)
    {
        foreach (var (name, value) in Before!)
        {
            var property = entry.Property(name);
            property.CurrentValue = value.Deserialize(property.Metadata.ClrType, Options);
        }
    }

    /// <summary>What the decision left in a field.</summary>
    public string? Left(string field) => After.TryGetValue(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static string ToText(IReadOnlyList<RecordedRow> rows) => JsonSerializer.Serialize(rows, Options);

    public static IReadOnlyList<RecordedRow> FromText(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<List<RecordedRow>>(text, Options)!;

    private static JsonElement Write(object? value) => JsonSerializer.SerializeToElement(value, Options);
}
