using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SoTay.Platform.Files;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Files;

/// <summary>What is kept of a picture is the picture: no place, no device, no words, nothing after its end.</summary>
public sealed class PictureFileTests
{
    [Fact]
    public void Place_device_comment_and_author_of_a_JPEG_are_taken_out()
    {
        var picture = PictureFile.Read([.. TestPictures.Jpeg(TestPictures.Exif, TestPictures.Segment(0xED, "Photoshop 3.0 IPTC place"u8),
            TestPictures.Segment(0xFE, "comment with GPS"u8), TestPictures.Segment(0xE2, "MPF\0 GPS"u8)), .. "GPS after the end"u8])!;
        picture.ContentType.ShouldBe("image/jpeg");
        (picture.Width, picture.Height).ShouldBe((1, 1));
        var text = Encoding.Latin1.GetString(picture.Content);
        foreach (var word in new[] { "GPS", "Exif", "iPhone", "place", "comment", "after" }) text.ShouldNotContain(word);
        picture.Content.ShouldBe(TestPictures.Jpeg(), "the picture itself is untouched");
    }

    [Fact]
    public void Place_and_words_of_a_PNG_are_taken_out()
    {
        var picture = PictureFile.Read([.. TestPictures.Png(("eXIf", "GPS"u8.ToArray()), ("tEXt", "Author GPS"u8.ToArray()), ("iTXt", "XML:com.adobe.xmp GPS"u8.ToArray()), ("gAMA", [0, 0, 1, 1])), 1, 2, 3])!;
        picture.ContentType.ShouldBe("image/png");
        Encoding.Latin1.GetString(picture.Content).ShouldNotContain("GPS");
        picture.Content.ShouldBe(TestPictures.Png(("gAMA", [0, 0, 1, 1])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_picture_is_not_taken(string content) => PictureFile.Read(Encoding.ASCII.GetBytes(content)).ShouldBeNull();

    [Fact]
    public void A_picture_cut_anywhere_is_not_taken()
    {
        foreach (var whole in new[] { TestPictures.Jpeg(TestPictures.Exif), TestPictures.Png() })
            for (var length = 0; length < whole.Length; length++) PictureFile.Read(whole.AsSpan(0, length)).ShouldBeNull($"{length} of {whole.Length}");
    }

    [Fact]
    public void A_picture_that_would_open_into_a_huge_one_is_not_taken()
    {
        var wide = TestPictures.Png();
        wide[18] = 0xFF;
        PictureFile.Read(wide).ShouldBeNull();
    }

    [Fact]
    public void Whatever_bytes_come_the_answer_is_a_picture_or_none() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
    {
        PictureFile.Read(bytes);
        PictureFile.Read([0xFF, 0xD8, .. bytes]);
        PictureFile.Read([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. bytes]);
    }));
}
