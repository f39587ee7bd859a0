using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SoTay.Platform.Auth;
using SoTay.Platform.Push;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Push;

public sealed class PushSealingTests
{
    // RFC 8291, appendix A.
    private const string Sender = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private const string SenderNumber = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string Receiver = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string ReceiverNumber = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private const string Secret = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    private const string Message = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
    private const string Text = "When I grow up, I want to be a watermelon";

    [Fact]
    public void The_example_of_the_standard_comes_out_letter_by_letter()
    {
        using var own = Pair(Sender, SenderNumber);
        var box = PushSealing.Seal(Encoding.UTF8.GetBytes(Text), Base64Url.DecodeFromChars(Receiver), Base64Url.DecodeFromChars(Secret), own, Base64Url.DecodeFromChars(Salt), 0);
        Base64Url.EncodeToString(box).ShouldBe(Message);
    }

    [Fact]
    public void The_stub_of_these_tests_opens_the_example_too()
    {
        using var own = Pair(Receiver, ReceiverNumber);
        Encoding.UTF8.GetString(TestPush.Open(Base64Url.DecodeFromChars(Message), own, Base64Url.DecodeFromChars(Secret))).ShouldBe(Text);
    }

    [Fact]
    public void Whatever_is_sealed_opens_for_its_browser_and_for_no_other_and_its_length_tells_nothing()
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (point, secret) = (P256.Export(own.ExportParameters(false).Q), RandomNumberGenerator.GetBytes(16));
        Prop.ForAll<byte[]>(plain =>
        {
            var box = PushSealing.Seal(plain, point, secret);
            box.Length.ShouldBe(86 + 512 + 16);
            TestPush.Open(box, own, secret).ShouldBe(plain);
            Should.Throw<CryptographicException>(() => TestPush.Open(box, other, secret));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("BCVxsr7N")]
    [InlineData("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8")] // one step off the curve
    [InlineData("AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")] // another form of point
    public void What_is_no_point_of_the_curve_is_no_key(string point) => P256.IsPoint(Base64Url.DecodeFromChars(point)).ShouldBeFalse();

    private static ECDiffieHellman Pair(string point, string number)
    {
        var q = Base64Url.DecodeFromChars(point);
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = q[1..33], Y = q[33..] }, D = Base64Url.DecodeFromChars(number) });
    }
}
