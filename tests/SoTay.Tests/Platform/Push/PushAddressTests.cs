using SoTay.Platform.Push;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Push;

/// <summary>An endpoint is an address that a user sends and that the server then calls.</summary>
public sealed class PushAddressTests
{
    private static readonly (string Endpoint, string Key, string Secret) Good = new TestPush().Subscribe();

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc:APA91b", "fcm.googleapis.com")]
    [InlineData("https://FCM.googleapis.com/x", "fcm.googleapis.com")]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/gAAA", "updates.push.services.mozilla.com")]
    [InlineData("https://web.push.apple.com/QPc", "*.push.apple.com")]
    [InlineData("https://sg2p.notify.windows.com/w/?token=BQ%3d", "*.notify.windows.com")]
    public void The_services_of_the_browsers_are_known(string endpoint, string service) => ServiceOf(endpoint).ShouldBe(service);

    [Theory]
    [InlineData("http://fcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com:8443/x")]
    [InlineData("https://user@fcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com@169.254.169.254/latest")]
    [InlineData("https://fcm.googleapis.com:443@intranet.example/x")]
    [InlineData("https://fcm.googleapis.com%2f@intranet.example/x")]
    [InlineData("https://intranet.example/fcm.googleapis.com")]
    [InlineData("https://intranet.example#@fcm.googleapis.com/x")]
    [InlineData("https://intranet.example\\@fcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com.intranet.example/x")]
    [InlineData("https://notfcm.googleapis.com/x")]
    [InlineData("https://evilpush.apple.com/x")]
    [InlineData("https://push.apple.com.evil.example/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("https://[::1]/x")]
    [InlineData("https://2130706433/x")]
    [InlineData("https://0x7f.1/x")]
    [InlineData("https://10.0.0.5/x")]
    [InlineData("https://localhost/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/x")]
    [InlineData("")]
    [InlineData(null)]
    public void Every_other_address_is_nobody_s(string? endpoint) => ServiceOf(endpoint).ShouldBeNull();

    [Fact]
    public void An_address_beyond_measure_and_keys_of_a_wrong_form_are_refused()
    {
        PushAddress.Read(Good.Endpoint, Good.Key, Good.Secret, "https://sotay.vidu").ShouldNotBeNull();
        PushAddress.Read(Good.Endpoint + new string('a', 1000), Good.Key, Good.Secret, "").ShouldBeNull();
        foreach (var key in (string?[])[null, "", "!", new string('A', 87), Good.Key[..^2], new string('B', 5000)]) PushAddress.Read(Good.Endpoint, key, Good.Secret, "").ShouldBeNull(key);
        foreach (var secret in (string?[])[null, "", "AAAA", "*", Good.Secret + "AAAA"]) PushAddress.Read(Good.Endpoint, Good.Key, secret, "").ShouldBeNull(secret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("none")]
    [InlineData("")]
    public void Nothing_listed_is_off(string? listed) => new PushServices(listed).IsOn.ShouldBeFalse();

    private static string? ServiceOf(string? endpoint) =>
        PushAddress.Read(endpoint, Good.Key, Good.Secret, "https://sotay.vidu") is { } address ? new PushServices(TestPush.All).Of(address.Endpoint) : null;
}
