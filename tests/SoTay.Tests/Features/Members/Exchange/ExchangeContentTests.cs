using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SoTay.Features.Members.Exchange;
using SoTay.Platform.Exchange;

namespace SoTay.Tests.Features.Members.Exchange;

/// <summary>A file that says what cannot be: refused each time, so that the two places stay as they are and serve for all.</summary>
public sealed class ExchangeContentTests(ExchangeContentTests.World world) : IClassFixture<ExchangeContentTests.World>
{
    private readonly TwoPlaces _places = world.Places;

    [Theory]
    [InlineData("issuedOn", "2026-12-20", "ở sau hôm nay")]
    [InlineData("dueOn", "2026-11-01", "hạn nộp giấy ở trước ngày cấp")]
    [InlineData("kind", "elsewhere", "không đọc được trọn")]
    [InlineData("kind", "temporary", "chuyển tạm thời mà không ghi đến ngày nào")]
    [InlineData("member.outside", "[{\"from\":\"2009-01-01\",\"to\":\"2009-02-01\"}]", "không khớp nhau")]
    [InlineData("member.birth", "2030-01-01", "Ngày sinh 01/01/2030 ở sau hôm nay")]
    [InlineData("member.birth", "1976-02-31", "Không hiểu ngày")]
    [InlineData("member.joined", "1970-01-01", "chưa đủ 18 tuổi")]
    [InlineData("member.joined", "2026-11-21", "ở trước ngày vào Đảng 21/11/2026")]
    [InlineData("member.official", "2009-01-01", "ở trước ngày vào Đảng")]
    [InlineData("member.ceremony", "2010-01-01", "Ngày lễ kết nạp 01/01/2010 ở trước ngày vào Đảng 19/05/2010")]
    [InlineData("member.exemptSince", "2026-12-01", "không khớp nhau")]
    [InlineData("member.duesPaidUntil", "10/2026", "không khớp nhau")]
    [InlineData("member.name", "", "Chưa ghi họ và tên")]
    [InlineData("member.name", "<script>", "chỉ gồm chữ")]
    [InlineData("member.sex", "other", "không đọc được trọn")]
    [InlineData("member.card", "12", "không đọc được trọn")]
    [InlineData("member.codes", "{\"ethnicity\":\"Người Hỏa tinh\"}", "không đọc được trọn")]
    [InlineData("member.badges", "[{\"years\":30,\"on\":\"2030-01-01\"}]", "không khớp nhau")]
    [InlineData("fromPlace", "a\u0000b", "không đọc được trọn")]
    [InlineData("number", "", "không đọc được trọn")]
    [InlineData("transfer", "00000000-0000-0000-0000-000000000000", "không đọc được trọn")]
    public async Task What_cannot_be_is_refused_though_the_signature_is_right(string field, string value, string say)
    {
        var content = JsonNode.Parse(JsonSerializer.Serialize(TwoPlaces.Told(), ExchangeJson.Options))!;
        var (holder, name) = field.Split('.') is ["member", var inner] ? (content["member"]!, inner) : (content, field);
        holder[name] = value.StartsWith('{') || value.StartsWith('[') ? JsonNode.Parse(value) : JsonValue.Create(value);
        await _places.RefusedAsync(SignedFile.Write(TransferContent.Format, "A", Encoding.UTF8.GetBytes(content.ToJsonString()), _places.HomeKey, TwoPlaces.KeysOf(_places.There)), say);
    }

    public sealed class World : IAsyncLifetime
    {
        internal TwoPlaces Places { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Places = await TwoPlaces.StartAsync();

        public ValueTask DisposeAsync() => Places.DisposeAsync();
    }
}
