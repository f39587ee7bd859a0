using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SoTay.Platform.Data.Bulk;

/// <summary>One column: its name and type in the store and how to take its value out of a row.</summary>
internal sealed record BulkColumn(string Table, string Name, string StoreType, Func<object, object?> Read)
{
    public static IReadOnlyList<BulkColumn> Of(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        return [.. entity.GetProperties().Select(property => new BulkColumn(table, property.GetColumnName(), property.GetColumnType(), Reader(property)))];
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter;
        if (converter is null) return getter.GetClrValue;
        var convert = converter.ConvertToProvider;
        return row => getter.GetClrValue(row) is { } value ? convert(value) : null;
    }
}
