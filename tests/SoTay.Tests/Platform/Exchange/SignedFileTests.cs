using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;

namespace SoTay.Tests.Platform.Exchange;

public sealed class SignedFileTests : IDisposable
{
    private const string Format = "sotay-transfer";
    private static readonly byte[] Told = Encoding.UTF8.GetBytes("""{"name":"Tẩn Kim Công"}""");
    private readonly List<string> _folders = [];
    private readonly OwnKey _sender;
    private readonly OwnKey _receiver;

    public SignedFileTests() => (_sender, _receiver) = (Key(), Key());

    public void Dispose() => _folders.ForEach(folder => Directory.Delete(folder, recursive: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_receiver_reads_what_was_signed(bool isSealed)
    {
        var bytes = SignedFile.Write(Format, "Đảng bộ tỉnh Lam Giang", Told, _sender, isSealed ? _receiver.Public : null);
        Encoding.UTF8.GetString(bytes).ShouldContain("Đảng bộ tỉnh Lam Giang");
        var file = SignedFile.Read(bytes, Format).File!;
        file.IsSignedBy(_sender.Public).ShouldBeTrue();
        file.IsSignedBy(_receiver.Public).ShouldBeFalse();
        file.Open(_receiver).ShouldBe(Told);
        if (isSealed) file.Open(_sender).ShouldBeNull();
        Encoding.UTF8.GetString(bytes).Contains("Tẩn", StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void Whatever_byte_is_changed_nothing_else_is_ever_read()
    {
        var bytes = SignedFile.Write(Format, "Đảng bộ tỉnh Lam Giang", Told, _sender, _receiver.Public);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.Choose(0, bytes.Length - 1).Zip(Gen.Choose(1, 255)).ToArbitrary(), change =>
        {
            var changed = bytes.ToArray();
            changed[change.Item1] = (byte)(changed[change.Item1] ^ change.Item2);
            var file = SignedFile.Read(changed, Format).File;
            // A space between fields is nobody's.
            return file is null || !file.IsSignedBy(_sender.Public) || file.Open(_receiver)!.AsSpan().SequenceEqual(Told);
        }));
    }

    [Fact]
    public void Nobody_signs_the_sealed_content_of_another_as_their_own()
    {
        var file = SignedFile.Read(SignedFile.Write(Format, "A", Told, _sender, _receiver.Public), Format).File!;
        var thief = Key();
        (file with { From = thief.Public.Fingerprint }).Open(_receiver).ShouldBeNull();
    }

    [Theory]
    [InlineData("version", 2, "mẫu số 2")]
    [InlineData("format", "sotay-receipt", "loại khác")]
    [InlineData("format", "other", "không phải tệp trao đổi")]
    [InlineData("signature", null, "đã bị sửa hoặc hỏng")]
    [InlineData("to", null, "đã bị sửa hoặc hỏng")]
    public void An_envelope_that_is_not_right_says_what_it_is(string field, object? value, string say)
    {
        var json = JsonNode.Parse(SignedFile.Write(Format, "A", Told, _sender, _receiver.Public))!;
        json[field] = value is int number ? JsonValue.Create(number) : (JsonNode?)(string?)value;
        SignedFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), Format).Refusal!.Say.ShouldContain(say);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\":7}")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_such_file_is_refused(string text) => SignedFile.Read(Encoding.UTF8.GetBytes(text), Format).Refusal!.Say.ShouldContain("không phải tệp trao đổi");

    [Fact]
    public void A_large_file_and_a_deep_one_are_refused()
    {
        SignedFile.Read(new byte[SignedFile.MostBytes + 1], Format).Refusal!.Say.ShouldContain("quá 64 KB");
        SignedFile.Read(Encoding.UTF8.GetBytes(new string('[', 5000)), Format).Refusal!.Say.ShouldContain("không phải tệp trao đổi");
    }

    [Fact]
    public void A_key_card_comes_back_and_its_fingerprint_is_forty_digits_of_both_points()
    {
        var card = KeyCard.Read(new KeyCard("Đảng bộ tỉnh Lam Giang", _sender.Public).Write())!;
        (card.Name, card.Keys.Fingerprint).ShouldBe(("Đảng bộ tỉnh Lam Giang", _sender.Public.Fingerprint));
        card.Keys.Fingerprint.Length.ShouldBe(PublicKeys.Digits);
        card.Keys.Fingerprint.ShouldAllBe(digit => char.IsAsciiDigit(digit));
        PublicKeys.Shown(card.Keys.Fingerprint).Split(' ').Length.ShouldBe(8);
        new PublicKeys(card.Keys.SignPoint, _receiver.Public.SealPoint).Fingerprint.ShouldNotBe(card.Keys.Fingerprint);
        new PublicKeys(_receiver.Public.SignPoint, card.Keys.SealPoint).Fingerprint.ShouldNotBe(card.Keys.Fingerprint);
        KeyCard.Read("{}"u8.ToArray()).ShouldBeNull();
        KeyCard.Read(Encoding.UTF8.GetBytes("""{"format":"sotay-key","version":1,"name":"A","sign":"AAAA","seal":"AAAA"}""")).ShouldBeNull();
    }

    [Fact]
    public void The_same_folder_of_keys_signs_as_the_same_installation()
    {
        var folder = Folder();
        new OwnKey(new FieldCipher(new StoreOptions(folder))).Public.Fingerprint.ShouldBe(new OwnKey(new FieldCipher(new StoreOptions(folder))).Public.Fingerprint);
        _sender.Public.Fingerprint.ShouldNotBe(_receiver.Public.Fingerprint);
    }

    private OwnKey Key() => new(new FieldCipher(new StoreOptions(Folder())));

    private string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("sotay-keys-").FullName;
        _folders.Add(folder);
        return folder;
    }
}
