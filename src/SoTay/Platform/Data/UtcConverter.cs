using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SoTay.Platform.Data;

/// <summary>Moments are UTC in the store and come back marked as such.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Utc ? moment : moment.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
