using System.Globalization;
using System.Net;
using SoTay.Platform.Webhooks;
using SoTay.Tests.Conventions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Webhooks;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://theodoi.tinh.vn/nhan-viec", true)]
    [InlineData("https://theodoi.tinh.vn/a?b=c", true)]
    [InlineData(" https://xã.vn ", true)]
    [InlineData("http://theodoi.tinh.vn/nhan-viec", false)]
    [InlineData("https://theodoi.tinh.vn:8443/", false)]
    [InlineData("https://user@theodoi.tinh.vn/", false)]
    [InlineData("https://theodoi.tinh.vn/#a", false)]
    [InlineData("https://203.162.1.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://may-chu/", false)]
    [InlineData("https://db.internal/", false)]
    [InlineData("https://db.internal./", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("không phải địa chỉ", false)]
    [InlineData(null, false)]
    public void Only_https_to_a_name_that_exists_outside_is_taken(string? text, bool taken) => (WebhookAddress.Read(text, inside: false) is not null).ShouldBe(taken);

    [Theory]
    [InlineData("http://127.0.0.1:5099/", true)]
    [InlineData("https://may-chu:8443/a", true)]
    [InlineData("ftp://may-chu/", false)]
    [InlineData("http://user@may-chu/", false)]
    public void Where_the_operator_lets_it_addresses_inside_are_taken(string text, bool taken) => (WebhookAddress.Read(text, inside: true) is not null).ShouldBe(taken);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.3")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.10")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    public void Numbers_of_this_machine_and_of_the_office_are_closed(string number) => WebhookAddress.IsClosed(IPAddress.Parse(number)).ShouldBeTrue();

    [Theory]
    [InlineData("203.162.4.190")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("2400:cb00::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void Numbers_of_the_open_internet_are_not(string number) => WebhookAddress.IsClosed(IPAddress.Parse(number)).ShouldBeFalse();

    [Fact]
    public async Task A_name_that_leads_inside_is_not_called_whatever_was_thought_of_it_before()
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var wire = new WebhookWire(new WebhookSettings());
        var delivery = new WebhookDelivery { WebhookId = default, Subject = default, Number = 0, Kind = "task.given", Body = "{}", MadeAt = default, NextAt = default };
        Task<string> SendAsync(string address, bool inside) => wire.SendAsync(new Uri(address), delivery, WebhookSigning.NewSecret(), DateTimeOffset.UnixEpoch, inside, TestContext.Current.CancellationToken);

        (await SendAsync(receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), inside: false)).ShouldBe(WebhookWire.Closed);
        receiver.Asked.ShouldBeEmpty();
        (await SendAsync(receiver.Address, inside: true)).ShouldBe("204");
        // A way elsewhere is an answer like any other, never followed.
        (await SendAsync(receiver.Address.Replace("/tasks", "/moved", StringComparison.Ordinal), inside: true)).ShouldBe("302");
        (await SendAsync("http://127.0.0.1:1/", inside: true)).ShouldBe(WebhookWire.Unreachable);
        receiver.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_does_not_answer_is_waited_for_only_so_long()
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var release = new ManualResetEventSlim();
        receiver.Answer = _ => { release.Wait(TestContext.Current.CancellationToken); return 200; };
        using var wire = new WebhookWire(new WebhookSettings { Patience = TimeSpan.FromMilliseconds(200) });
        var delivery = new WebhookDelivery { WebhookId = default, Subject = default, Number = 0, Kind = "task.given", Body = "{}", MadeAt = default, NextAt = default };
        (await wire.SendAsync(new Uri(receiver.Address), delivery, WebhookSigning.NewSecret(), DateTimeOffset.UnixEpoch, true, TestContext.Current.CancellationToken)).ShouldBe(WebhookWire.Silent);
        release.Set();
    }

    /// <summary>The example of the specification (standardwebhooks.com), so that its libraries verify what is sent.</summary>
    [Fact]
    public void The_signature_is_that_of_the_specification()
    {
        var id = Guid.Parse("0193526e-0000-7000-8000-000000000001");
        var expected = System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), System.Text.Encoding.UTF8.GetBytes("0193526e-0000-7000-8000-000000000001.1614265330.{\"test\": 2432232314}"));
        WebhookSigning.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id, 1614265330, "{\"test\": 2432232314}").ShouldBe("v1," + Convert.ToBase64String(expected));
        WebhookSigning.NewSecret().ShouldNotBe(WebhookSigning.NewSecret());
    }

    [Fact]
    public void The_operator_s_page_tells_the_pauses_as_they_are()
    {
        var settings = new WebhookSettings();
        var words = string.Join(", ", settings.Pauses.Select(pause => pause.TotalMinutes < 60 ? string.Create(CultureInfo.InvariantCulture, $"{pause.TotalMinutes} min") : string.Create(CultureInfo.InvariantCulture, $"{pause.TotalHours} h")));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        page.ShouldContain($"after {words}, then given up");
        page.ShouldContain($"within {settings.Patience.TotalSeconds:0} seconds");
        page.ShouldContain($"stays in the list for {settings.Kept.TotalDays:0} days");
    }
}
