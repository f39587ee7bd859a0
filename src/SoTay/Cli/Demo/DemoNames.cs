namespace SoTay.Cli.Demo;

/// <summary>Names put together by chance from common parts: nobody in particular.</summary>
internal static class DemoNames
{
    // Weighted by repetition, as families are.
    private static readonly string[] Families =
    [
        "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi",
        "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Trịnh", "Mai", "Đinh", "Lương", "Vi", "Nông", "Triệu", "Hà", "Cao", "Thái", "Lò", "Quách",
    ];

    private static readonly string[] MenMiddle = ["Văn", "Văn", "Văn", "Đức", "Hữu", "Minh", "Quang", "Công", "Đình", "Xuân", "Tiến", "Ngọc", "Trọng", "Thanh", "Anh"];

    private static readonly string[] WomenMiddle = ["Thị", "Thị", "Thị", "Thị Thu", "Thị Kim", "Thị Ngọc", "Thị Thanh", "Thị Hồng", "Ngọc", "Thu", "Minh", "Thị Bích"];

    private static readonly string[] Men =
    [
        "Hùng", "Dũng", "Sơn", "Thịnh", "Quân", "Hoàng", "Nam", "Khoa", "Tuấn", "Giang", "Hưng", "Linh", "Thìn", "Toàn", "Phúc", "Đông",
        "Bắc", "Hải", "Long", "Cường", "Thắng", "Trung", "Việt", "Bình", "Lâm", "Khải", "Đạt", "Chính", "Bảo", "Soạn", "Thành", "Đức",
    ];

    private static readonly string[] Women =
    [
        "Hương", "Hoa", "Lan", "Hảo", "Trang", "Hiền", "Nhung", "Dung", "Bích", "Chung", "Huệ", "Quỳnh", "Nga", "Toan", "Hợi", "Vy",
        "Mai", "Thủy", "Hằng", "Yến", "Ngọc", "Phương", "Thảo", "Hạnh", "Loan", "Liên", "Tâm", "Hà", "Vân", "Xuân", "Đào", "Ánh",
    ];

    public static string Of(Random random, bool woman) =>
        $"{Pick(random, Families)} {Pick(random, woman ? WomenMiddle : MenMiddle)} {Pick(random, woman ? Women : Men)}";

    public static T Pick<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
