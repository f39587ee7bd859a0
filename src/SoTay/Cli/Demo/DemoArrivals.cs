using System.Security.Cryptography;
using System.Text.Json;
using SoTay.Features.Members;
using SoTay.Features.Members.Exchange;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Another installation whose key is trusted, and two members of it whose files were read and wait to be taken in, one for good and one for a time.</summary>
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
        var paid = $"{clock.Today.AddMonths(-1):yyyy-MM}";
        Wait(new(Guid.CreateVersion7(), "18-GT/ĐU", clock.Today.AddDays(-6), clock.Today.AddDays(36), "Chi bộ Khu dân cư số 4, Đảng bộ phường Nếnh", commune.Name, PlacementKind.Permanent, null,
            new("Chu Thị Minh Nguyệt", Sex.Female, "1988-04-17", "2014-06-26", new(2014, 7, 3), "2015-07-03", null, null, [], "024188000417", null, "0417", [], paid, new(Ethnicity: "Kinh"))));
        Wait(new(Guid.CreateVersion7(), "21-GT/ĐU", clock.Today.AddDays(-4), clock.Today.AddDays(38), "Chi bộ Cơ khí, Đảng bộ phường Vân Hà", commune.Name, PlacementKind.Temporary, clock.Today.AddMonths(8),
            new("Ngô Quang Hưng", Sex.Male, "1991-09-02", "2018-05-19", new(2018, 5, 27), "2019-05-27", null, null, [], null, null, null, [], paid, null)));

        void Wait(TransferContent content) => db.Add(new Arrival
        {
            OrganisationId = commune.Id, Sender = keys.Fingerprint, SenderName = "Đảng bộ tỉnh Bắc Ninh", TransferId = content.Transfer, ReferralNumber = content.Number!, IssuedOn = content.IssuedOn, FromPlace = content.FromPlace!,
            Kind = content.Kind!.Value, Until = content.Until, FullName = content.Member!.Name!, Sealed = cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(content, ExchangeJson.Options)), WasSealed = true, ReadAt = at, ByName = DemoRun.By.Name,
        });
    }
}
