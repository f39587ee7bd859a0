using SoTay.EndToEnd.Support;

namespace SoTay.EndToEnd;

/// <summary>The words of the guide lead to the pages it tells of, each tapped as it is written there; the pictures of these chapters are taken on the way.</summary>
public sealed class GuideWays(Product product)
{
    [Theory]
    [InlineData("dues-month", "bithu", "Đảng viên", "Đảng phí")]
    [InlineData("dues-book", "bithu", "Đảng viên", "Đảng phí", "Sổ quỹ")]
    [InlineData("path-step", "bithu", "Đảng viên", "Tư cách đảng viên", "Nguyễn Tuấn Vinh")]
    [InlineData("course-untrained", "vanphong", "Đảng viên", "Lớp bồi dưỡng", "Ai chưa được bồi dưỡng")]
    [InlineData("course", "vanphong", "Đảng viên", "Lớp bồi dưỡng", "khóa 2")]
    [InlineData("awards-waiting", "vanphong", "Đảng viên", "Khen thưởng", "Chờ quyết định ở đây")]
    [InlineData("post-counts", "vanphong", "Tổ chức", "Số liệu chức vụ")]
    [InlineData("terms", "vanphong", "Tổ chức", "Nhiệm kỳ")]
    [InlineData("competition", "vanphong", "Tổ chức", "Thi tuyển chức danh", "Phó chủ nhiệm")]
    [InlineData("grades", "vanphong", "Đảng viên", "Xếp loại")]
    public async Task The_words_of_the_guide_lead_to_the_page(string picture, string user, string room, params string[] words)
    {
        await product.GoToAsync(Product.Beginning);
        await using var visit = await Visit.SignInAsync(product, Screen.Phone, user);
        await visit.Page.ClickAsync($".st-tabs a:has-text('{room}')");
        foreach (var word in words) await visit.Page.ClickAsync($"main a:has-text('{word}')");
        await visit.Page.WaitForLoadStateAsync();
        (await visit.Page.InnerTextAsync("h1")).ShouldNotBeEmpty();
        await visit.PictureAsync(picture, whole: true);
    }
}
