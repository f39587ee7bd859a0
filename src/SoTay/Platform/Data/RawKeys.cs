using Microsoft.EntityFrameworkCore;

namespace SoTay.Platform.Data;

public static class RawKeys
{
    /// <summary>A key as the store holds it, for hand-written statements.</summary>
    public static object KeyValue(this AppDb db, Guid key) => db.Database.IsNpgsql() ? key : key.ToByteArray(true);
}
