namespace SoTay.Features.Meetings.Preparation;

/// <summary>
/// The order of each kind of meeting (42-HD/BTCTW section 3) with what each kind of cell speaks about, for where no superior has
/// published a set. Opening formalities (roll-call, guests, secretary) have their own places on the desk and are no items.
/// </summary>
internal static class AgendaTemplates
{
    /// <summary>The order of a kind with its blanks filled in.</summary>
    public static List<AgendaLine> Of(MeetingKind kind, MeetingContent content, DateOnly month, string? lastResolution, string topic) =>
        [.. Blank(kind, content).Select(line => line with { Title = Filled(line.Title, month, lastResolution, topic) })];

    /// <summary>Fills in what a title leaves open: <c>{tháng}</c>, <c>{nghị quyết}</c>, <c>{chuyên đề}</c>.</summary>
    public static string Filled(string title, DateOnly month, string? lastResolution, string topic)
    {
        var text = title.Replace("{tháng}", $"tháng {month.Month}", StringComparison.Ordinal)
            .Replace("{nghị quyết}", lastResolution is null ? "nhiệm vụ tháng trước" : $"Nghị quyết {lastResolution}", StringComparison.Ordinal)
            .Replace("{chuyên đề}", topic, StringComparison.Ordinal);
        return text.Length > AgendaItem.TitleLimit ? text[..AgendaItem.TitleLimit] : text;
    }

    /// <summary>The order of a kind with its blanks left open: what a template set begins from.</summary>
    public static IReadOnlyList<AgendaLine> Blank(MeetingKind kind, MeetingContent? content) => kind switch
    {
        MeetingKind.Regular =>
        [
            new(AgendaPart.Conduct, AgendaPurpose.LastResolution, "Tình hình tư tưởng, kết quả {nghị quyết}"),
            new(AgendaPart.Conduct, AgendaPurpose.MemberTasks, "Đánh giá việc được giao của đảng viên"),
            new(AgendaPart.Conduct, AgendaPurpose.Information, "Thông tin thời sự, chủ trương mới"),
            new(AgendaPart.Conduct, AgendaPurpose.NextTasks, "Nhiệm vụ {tháng}", content is { } known ? Field(known) : ""),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Thảo luận, tự phê bình và phê bình"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Kết luận, thông qua nghị quyết"),
        ],
        MeetingKind.Thematic =>
        [
            new(AgendaPart.Opening, AgendaPurpose.Other, "Nêu mục đích, yêu cầu của chuyên đề"),
            new(AgendaPart.Conduct, AgendaPurpose.Other, "Trình bày chuyên đề: {chuyên đề}"),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Thảo luận"),
            new(AgendaPart.Conduct, AgendaPurpose.NextTasks, "Việc phải làm sau chuyên đề"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Kết luận, đánh giá buổi sinh hoạt"),
        ],
        MeetingKind.Extended =>
        [
            new(AgendaPart.Opening, AgendaPurpose.Other, "Nêu mục đích, giới thiệu khách mời"),
            new(AgendaPart.Conduct, AgendaPurpose.Information, "Thông tin nội dung cần lấy ý kiến"),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Khách mời, quần chúng và đảng viên phát biểu"),
            new(AgendaPart.Conduct, AgendaPurpose.NextTasks, "Việc phải làm sau buổi họp"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Kết luận; chỉ đảng viên biểu quyết"),
        ],
        MeetingKind.Committee or MeetingKind.StandingCommittee or MeetingKind.FullCommittee =>
        [
            new(AgendaPart.Conduct, AgendaPurpose.LastResolution, "Kiểm điểm việc từ kỳ họp trước"),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Những nội dung cần thống nhất"),
            new(AgendaPart.Conduct, AgendaPurpose.NextTasks, "Nhiệm vụ, phân công {tháng}"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Kết luận"),
        ],
        MeetingKind.Conference =>
        [
            new(AgendaPart.Opening, AgendaPurpose.Other, "Khai mạc, thông qua chương trình"),
            new(AgendaPart.Conduct, AgendaPurpose.LastResolution, "Báo cáo kết quả thực hiện nghị quyết"),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Thảo luận"),
            new(AgendaPart.Conduct, AgendaPurpose.NextTasks, "Phương hướng, nhiệm vụ thời gian tới"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Thông qua nghị quyết, bế mạc"),
        ],
        MeetingKind.Congress =>
        [
            new(AgendaPart.Opening, AgendaPurpose.Other, "Chào cờ, bầu chủ tọa và thư ký, thông qua chương trình"),
            new(AgendaPart.Conduct, AgendaPurpose.LastResolution, "Báo cáo nhiệm kỳ và phương hướng nhiệm kỳ mới"),
            new(AgendaPart.Conduct, AgendaPurpose.MemberTasks, "Kiểm điểm của chi ủy"),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Thảo luận văn kiện"),
            new(AgendaPart.Conduct, AgendaPurpose.Other, "Bầu chi ủy, bí thư, phó bí thư"),
            new(AgendaPart.Conduct, AgendaPurpose.Other, "Bầu đại biểu dự đại hội cấp trên"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Thông qua nghị quyết, bế mạc"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Field(MeetingContent content) => content switch
    {
        MeetingContent.Residential => "Kinh tế, xã hội, an ninh trật tự, công tác quần chúng ở khu dân cư",
        MeetingContent.Administrative => "Nhiệm vụ chuyên môn, kỷ luật công vụ, phục vụ nhân dân",
        MeetingContent.StateEnterprise => "Sản xuất kinh doanh, bảo toàn vốn, việc làm và đời sống người lao động",
        MeetingContent.PrivateEnterprise => "Thực hiện pháp luật, quyền lợi người lao động, xây dựng đoàn thể",
        MeetingContent.School => "Dạy và học, đạo đức nhà giáo, phát triển đảng viên trong trường",
        MeetingContent.ArmedForces => "Sẵn sàng chiến đấu, huấn luyện, kỷ luật, công tác dân vận",
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };
}

/// <param name="IsFromSet">Stands in a superior's template set.</param>
/// <param name="Visit">The visit whose remark the cell answers here.</param>
internal sealed record AgendaLine(AgendaPart Part, AgendaPurpose Purpose, string Title, string Hint = "", bool IsFromSet = false, Guid? Visit = null);
