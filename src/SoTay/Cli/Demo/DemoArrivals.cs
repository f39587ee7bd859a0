using System.Security.Cryptography;
using System.Text.Json;
using SoTay.Features.Members;
using SoTay.Features.Members.Exchange;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Another installation whose key is trusted, and a member of it whose file was read and waits to be taken in.</summary>
internal sealed class DemoArrivals(AppDb db, FieldCipher cipher, VietnamClock clock)
{
    public void Add(DemoGround ground)
    {
        if (ground.Commune is not { } commune || ground.IsProvince) return;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = P256.Export(other.ExportParameters(false).Q);
        var keys = new PublicKeys(point, point);
        var at = VietnamClock.Moment(clock.Today.AddDays(-2), new TimeOnly(8, 15));
        db.Add(new TrustedKey { OrganisationId = ground.Top.Id, Name = "Đảng bộ tỉnh Bắc Ninh", Fingerprint = keys.Fingerprint, SignPoint = point, SealPoint = point, TrustedAt = at.AddDays(-90), ByName = DemoRun.By.Name });
        var content = new TransferContent(Guid.CreateVersion7(), "18-GT/ĐU", clock.Today.AddDays(-6), clock.Today.AddDays(36), "Chi bộ Khu dân cư số 4, Đảng bộ phường Nếnh", commune.Name,
            new("Chu Thị Minh Nguyệt", Sex.Female, "1988-04-17", "2014-06-26", new(2014, 7, 3), "2015-07-03", null, null, [], "024188000417", null, "0417", [], $"{clock.Today.AddMonths(-1):yyyy-MM}", new(Ethnicity: "Kinh")));
        db.Add(new Arrival
        {
            OrganisationId = commune.Id, Sender = keys.Fingerprint, SenderName = "Đảng bộ tỉnh Bắc Ninh", TransferId = content.Transfer, ReferralNumber = content.Number!, IssuedOn = content.IssuedOn, FromPlace = content.FromPlace!,
            FullName = content.Member!.Name!, Sealed = cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(content, ExchangeJson.Options)), WasSealed = true, ReadAt = at, ByName = DemoRun.By.Name,
        });
    }
}
