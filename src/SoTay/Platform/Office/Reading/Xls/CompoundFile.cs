using System.Buffers.Binary;
using System.Text;

namespace SoTay.Platform.Office.Reading.Xls;

/// <summary>
/// Checks the container of an xls file before the library walks it: a chain of sectors that runs in a circle would
/// keep the library busy, and filling memory, for ever. Also tells a locked xlsx, which hides in the same container.
/// </summary>
internal static class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderSize = 512;

    public static void Check(Stream file)
    {
        var bytes = new byte[HeaderSize];
        file.Position = 0;
        if (file.ReadAtLeast(bytes, HeaderSize, false) < HeaderSize) throw FileRefusals.Because(FileRefusals.Corrupt);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30));
        if (shift is not (9 or 12)) throw FileRefusals.Because(FileRefusals.Corrupt);
        var size = 1 << shift;
        var table = ReadTable(file, bytes, size);
        EveryChainEnds(table);

        var names = Directory(file, table, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(48)), size).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("EncryptedPackage")) throw FileRefusals.Because(FileRefusals.EncryptedOrOld);
        if (!names.Contains("Workbook") && !names.Contains("Book")) throw FileRefusals.Because(FileRefusals.NotAWorkbook);
        file.Position = 0;
    }

    private static uint[] ReadTable(Stream file, byte[] header, int size)
    {
        var sectors = new List<uint>();
        for (var i = 76; i < HeaderSize; i += 4) sectors.Add(BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(i)));
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(68));
        var most = file.Length / size + 1;
        for (var seen = 0L; next < LastSector; seen++)
        {
            if (seen > most) throw FileRefusals.Because(FileRefusals.Corrupt);
            var more = Numbers(Sector(file, next, size));
            sectors.AddRange(more[..^1]);
            next = more[^1];
        }

        var used = sectors.Where(s => s < LastSector).ToList();
        if (used.Count > most) throw FileRefusals.Because(FileRefusals.Corrupt);
        return [.. used.SelectMany(s => Numbers(Sector(file, s, size)))];
    }

    /// <summary>In a sound table every sector is the follower of at most one other, so no chain can close on itself.</summary>
    private static void EveryChainEnds(uint[] table)
    {
        var followed = new HashSet<uint>();
        foreach (var next in table)
        {
            if (next < LastSector && !followed.Add(next)) throw FileRefusals.Because(FileRefusals.Corrupt);
        }

        // What is left are pure circles, which nothing points into; they harm only when a directory entry starts there.
        var walked = new bool[table.Length];
        for (var start = 0u; start < table.Length; start++)
        {
            if (walked[start] || followed.Contains(start)) continue;
            for (var at = start; at < table.Length && !walked[at]; at = table[at]) walked[at] = true;
        }

        for (var i = 0; i < table.Length; i++)
        {
            if (!walked[i] && table[i] < LastSector) throw FileRefusals.Because(FileRefusals.Corrupt);
        }
    }

    private static IEnumerable<string> Directory(Stream file, uint[] table, uint start, int size)
    {
        for (var at = start; at < table.Length; at = table[at])
        {
            var sector = Sector(file, at, size);
            for (var entry = 0; entry < size; entry += 128)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(sector.AsSpan(entry + 64));
                if (length is > 2 and <= 64) yield return Encoding.Unicode.GetString(sector, entry, length - 2);
            }
        }
    }

    private static uint[] Numbers(byte[] sector)
    {
        var numbers = new uint[sector.Length / 4];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan(i * 4));
        return numbers;
    }

    private static byte[] Sector(Stream file, uint number, int size)
    {
        var bytes = new byte[size];
        file.Position = (number + 1L) * size;
        if (file.ReadAtLeast(bytes, size, false) == 0) throw FileRefusals.Because(FileRefusals.Corrupt);
        return bytes;
    }
}
