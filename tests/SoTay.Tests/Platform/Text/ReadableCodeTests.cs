using SoTay.Platform.Text;

namespace SoTay.Tests.Platform.Text;

public sealed class ReadableCodeTests
{
    private static readonly string Code = ReadableCode.Of([7, 99, 200, 31, 5, 64, 128, 255], 8);

    [Fact]
    public void A_code_reads_back_however_it_is_written_down()
    {
        ReadableCode.Read(Code, 8).ShouldBe(Code);
        ReadableCode.Read(ReadableCode.Shown(Code).ToLowerInvariant(), 8).ShouldBe(Code);
        ReadableCode.Read(" " + string.Join(' ', Code.ToCharArray()), 8).ShouldBe(Code);
    }

    [Fact]
    public void Every_single_wrong_sign_is_found()
    {
        for (var at = 0; at < Code.Length; at++)
            foreach (var sign in "23456789ABCDEFGHJKMNPQRSTUVWXYZ".Where(sign => sign != Code[at]))
                ReadableCode.Read(Code[..at] + sign + Code[(at + 1)..], 8).ShouldBeNull();
    }

    [Fact]
    public void Two_signs_that_changed_places_are_found()
    {
        for (var at = 0; at + 1 < Code.Length - 1; at++)
            if (Code[at] != Code[at + 1]) ReadableCode.Read(Code[..at] + Code[at + 1] + Code[at] + Code[(at + 2)..], 8).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OIL-OIL-OIL")]
    [InlineData("222")]
    public void What_is_no_code_is_not_read(string? typed) => ReadableCode.Read(typed, 8).ShouldBeNull();
}
