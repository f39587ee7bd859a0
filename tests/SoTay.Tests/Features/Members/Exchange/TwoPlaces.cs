using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Exchange;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Exchange;

/// <summary>Two installations that trust each other: a cell of six at home, another place with two cells.</summary>
internal sealed class TwoPlaces : IAsyncDisposable
{
    public const string Card = "012345678901";

    private TwoPlaces(TestApp home, TestApp there) => (Home, There) = (home, there);

    public TestApp Home { get; }

    public TestApp There { get; }

    public TestCell Cell { get; private set; } = null!;

    public Organisation Commune { get; private set; } = null!;

    public Organisation NewCell { get; private set; } = null!;

    public Organisation OtherCell { get; private set; } = null!;

    public Browser Office { get; private set; } = null!;

    public Browser NewOffice { get; private set; } = null!;

    public Member Moving => Cell.Members[3];

    public static async Task<TwoPlaces> StartAsync(bool trust = true)
    {
        var places = new TwoPlaces(await TestApp.StartAsync(), await TestApp.StartAsync());
        places.Cell = await places.Home.Data.CellAsync();
        places.Commune = await places.There.Data.OrganisationAsync(OrganisationKind.Commune, name: "Đảng bộ xã Mường Lát");
        places.NewCell = await places.There.Data.OrganisationAsync(parent: places.Commune, name: "Chi bộ bản Poom Khuông");
        places.OtherCell = await places.There.Data.OrganisationAsync(parent: places.Commune, name: "Chi bộ bản Đoàn Kết");
        places.Office = await places.Home.Data.BrowserAsync(Role.CommuneOffice, places.Cell.Ward);
        places.NewOffice = await places.There.Data.BrowserAsync(Role.CommuneOffice, places.Commune);
        await places.SealAsync();
        if (!trust) return places;
        await TrustAsync(places.Home, places.There, "Đảng bộ xã Mường Lát (bên kia)", places.Cell.Ward);
        await TrustAsync(places.There, places.Home, "Đảng bộ phường gửi đi", places.Commune);
        return places;
    }

    public OwnKey HomeKey => Home.Services.GetRequiredService<OwnKey>();

    /// <summary>What a file tells that is as it should be.</summary>
    public static TransferContent Told() => new(Guid.CreateVersion7(), "7-GT", new(2026, 11, 20), new(2027, 1, 4), "Chi bộ 1, Đảng bộ phường A", "Xã Mường Lát", PlacementKind.Permanent, null,
        new("Lò Văn Pản", SoTay.Features.Members.Sex.Male, "1976-09", "2010-05-19", new(2010, 6, 1), "2011-05-19", null, null, [], Card, null, "8901", [], "2026-10", new(Ethnicity: "Dao")));

    /// <summary>The other place refuses the file with this sentence and has nobody in its roster.</summary>
    public async Task RefusedAsync(byte[] file, string say)
    {
        var page = await UploadAsync(file);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, say);
        page.Text.ShouldContain(say);
        (await CountAsync(There)).ShouldBe(0);
    }

    public static PublicKeys KeysOf(TestApp app) => app.Services.GetRequiredService<OwnKey>().Public;

    public static Task TrustAsync(TestApp at, TestApp whom, string name, Organisation root) => at.InDbAsync(db =>
    {
        var keys = KeysOf(whom);
        db.Add(new TrustedKey { OrganisationId = root.Id, Name = name, Fingerprint = keys.Fingerprint, SignPoint = keys.SignPoint, SealPoint = keys.SealPoint, TrustedAt = DateTime.UnixEpoch, ByName = "Quản trị" });
        return db.SaveAsync(Actor.Program("test"));
    });

    /// <summary>A referral to the other place, and its file; sealed for it, or in the open.</summary>
    public async Task<(string Address, byte[] File)> FileAsync(Member? member = null, bool isSealed = true, string number = "12-GT/ĐU", string issued = "20/11/2026", string? until = null)
    {
        var form = await Office.OpenAsync(TransferLinks.New((member ?? Moving).Id));
        var page = await form.SubmitAsync("#giay", ("Input.Kind", until is null ? "Permanent" : "Temporary"), ("Input.Place", "Chi bộ bản Poom Khuông, Đảng bộ xã Mường Lát"), ("Input.ReferralNumber", number), ("Input.IssuedOn", issued), ("Input.Until", until ?? ""));
        var address = page.Address.AbsolutePath;
        var send = await Office.OpenAsync(address + "/exchange");
        var receiver = isSealed ? send.Document.QuerySelector("select[name=To] option:nth-child(2)")!.GetAttribute("value")! : "";
        var made = await send.SubmitAsync("#lap", ("To", receiver));
        return (address, (await made.FollowAsync("a[download]")).Body);
    }

    public async Task<Page> UploadAsync(byte[] file, Organisation? unit = null) =>
        await (await NewOffice.OpenAsync(ExchangeLinks.Arrivals((unit ?? Commune).Id))).UploadAsync("#nap", "Upload", file, "tep.sotay-transfer");

    public async Task<Page> TakeAsync(Page arrival, params (string Name, string Value)[] changes) =>
        await arrival.SubmitAsync("#nhan", [.. new[] { (Name: "Cell", Value: NewCell.Id.ToString()), (Name: "On", Value: "21/11/2026") }.Where(field => changes.All(change => change.Name != field.Name)), .. changes]);

    public async Task<byte[]> ReceiptAsync(Page settled) => (await settled.FollowAsync("a[download]")).Body;

    public async Task<Page> ReceiveAsync(string address, byte[] receipt) =>
        await (await Office.OpenAsync(address + "/exchange")).UploadAsync("#bao", "Upload", receipt, "bao.sotay-receipt");

    public Task<int> CountAsync(TestApp app) => app.InDbAsync(db => db.Members.CountAsync(row => row.CellId != null));

    // The one who moves has a card, codes and is long a member.
    private Task SealAsync() => Home.InDbAsync(async db =>
    {
        var (member, cipher) = (await db.Members.SingleAsync(row => row.Id == Moving.Id), Home.Services.GetRequiredService<FieldCipher>());
        new SealedDetails { Card = Card }.WriteTo(member, cipher);
        new StatisticsCodes { Ethnicity = "Dao", GeneralEducation = "upper-secondary" }.WriteTo(member, cipher);
        await db.SaveAsync(Actor.Program("test"));
    });

    public async ValueTask DisposeAsync()
    {
        await Home.DisposeAsync();
        await There.DisposeAsync();
    }
}
