using Npgsql;

namespace SoTay.Platform.Data.Backups;

/// <summary>Takes the tables of a PostgreSQL store out in one consistent reading, and puts them back; binary, table after table.</summary>
internal static class PostgresTables
{
    // Tables that others point to come first; a table that points to itself is no obstacle, one COPY is one statement.
    private const string InOrder = """
        WITH RECURSIVE tables AS (
            SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '__EFMigrationsHistory'),
        above AS (
            SELECT oid, relname, 0 AS depth FROM tables
            UNION ALL
            SELECT t.oid, t.relname, a.depth + 1 FROM above a
            JOIN pg_constraint k ON k.confrelid = a.oid AND k.contype = 'f' AND k.conrelid <> k.confrelid
            JOIN tables t ON t.oid = k.conrelid WHERE a.depth < 50)
        SELECT relname, (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute WHERE attrelid = oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '')
        FROM above GROUP BY oid, relname ORDER BY max(depth), relname
        """;

    public static async Task<IReadOnlyList<BackupTable>> ExportAsync(string connection, BackupZip zip, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var open = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await open.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var tables = await ListAsync(open, cancellation);
        foreach (var table in tables)
        {
            await using var rows = await open.BeginRawBinaryCopyAsync($"COPY {Quoted(table.Name)} ({Columns(table)}) TO STDOUT (FORMAT BINARY)", cancellation);
            await zip.AddAsync(table.Part, rows, cancellation);
        }

        return tables;
    }

    /// <summary>Puts every table back in one transaction: all or nothing.</summary>
    public static async Task ImportAsync(string connection, IReadOnlyList<BackupTable> tables, Func<string, Stream> part, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var open = await source.OpenConnectionAsync(cancellation);
        await using var all = await open.BeginTransactionAsync(cancellation);
        var known = (await ListAsync(open, cancellation)).ToDictionary(table => table.Name, StringComparer.Ordinal);
        // Values that the product itself filled in come back with the rest.
        await using (var clear = new NpgsqlCommand($"TRUNCATE {string.Join(", ", known.Keys.Select(Quoted))}", open)) await clear.ExecuteNonQueryAsync(cancellation);
        foreach (var table in tables)
        {
            // Names come from a file: only tables and columns that the store itself knows are ever spoken.
            if (!known.TryGetValue(table.Name, out var here) || table.Columns.Except(here.Columns).Any())
                throw new BackupRefusedException($"Bản sao có bảng {table.Name} mà kho này không có. Chưa có gì thay đổi. Dùng đúng bản Sổ Tay đã tạo bản sao.");
            await using var rows = part(table.Part);
            await using var target = await open.BeginRawBinaryCopyAsync($"COPY {Quoted(here.Name)} ({Columns(table)}) FROM STDIN (FORMAT BINARY)", cancellation);
            await rows.CopyToAsync(target, cancellation);
        }

        await NumbersOnwardsAsync(open, cancellation);
        await all.CommitAsync(cancellation);
    }

    private static async Task<IReadOnlyList<BackupTable>> ListAsync(NpgsqlConnection open, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(InOrder, open);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<BackupTable> tables = [];
        while (await reader.ReadAsync(cancellation))
            tables.Add(new(reader.GetString(0), $"tables/{tables.Count:000}.bin", reader.GetFieldValue<string[]>(1)));
        return tables;
    }

    // Counters of numbered columns go on after the highest number that came back.
    private static async Task NumbersOnwardsAsync(NpgsqlConnection open, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            DO $$ DECLARE one record; BEGIN
              FOR one IN SELECT c.relname, a.attname, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS counter
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL
              LOOP
                EXECUTE format('SELECT setval(%L, COALESCE((SELECT max(%I) FROM %I), 0) + 1, false)', one.counter, one.attname, one.relname);
              END LOOP;
            END $$
            """, open);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Columns(BackupTable table) => string.Join(", ", table.Columns.Select(Quoted));

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
