using System.Buffers.Binary;
using System.Text;

namespace SoTay.Tests.Platform.Office.Reading;

/// <summary>The smallest container of the old Office format: header, one table sector, one directory sector.</summary>
internal static class CompoundFileMade
{
    private const int Sector = 512;

    public static MemoryStream With(string entry) => new(Make(entry, circle: false));

    public static MemoryStream WithCircle() => new(Make("Workbook", circle: true));

    private static byte[] Make(string entry, bool circle)
    {
        var file = new byte[Sector * 5];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        Write(file, 48, 1);
        Write(file, 68, 0xFFFFFFFE);
        for (var i = 76; i < Sector; i += 4) Write(file, i, 0xFFFFFFFF);
        Write(file, 76, 0);

        for (var i = 0; i < Sector; i += 4) Write(file, Sector + i, 0xFFFFFFFF);
        Write(file, Sector, 0xFFFFFFFD);
        Write(file, Sector + 4, 0xFFFFFFFE);
        Write(file, Sector + 8, circle ? 3u : 0xFFFFFFFE);
        if (circle) Write(file, Sector + 12, 2);

        Encoding.Unicode.GetBytes(entry).CopyTo(file, Sector * 2);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(Sector * 2 + 64), (ushort)(entry.Length * 2 + 2));
        return file;
    }

    private static void Write(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}
