namespace SoTay.Features.Meetings.Preparation;

/// <summary>
/// The order of a meeting (42-HD/BTCTW section 3) with what each kind of cell speaks about. Opening formalities (roll-call, guests,
/// secretary) have their own places on the desk and are no items.
/// </summary>
internal static class AgendaTemplates
{
    public static IReadOnlyList<AgendaLine> Regular(MeetingContent content, DateOnly month, string? lastResolution)
    {
        var last = lastResolution is null ? "kết quả nhiệm vụ tháng trước" : $"kết quả Nghị quyết {lastResolution}";
        return
        [
            new(AgendaPart.Conduct, AgendaPurpose.LastResolution, $"Tình hình tư tưởng, {last}"),
            new(AgendaPart.Conduct, AgendaPurpose.MemberTasks, "Đánh giá việc được giao của đảng viên"),
            new(AgendaPart.Conduct, AgendaPurpose.Information, "Thông tin thời sự, chủ trương mới"),
            new(AgendaPart.Conduct, AgendaPurpose.NextTasks, $"Nhiệm vụ tháng {month.Month}", Field(content)),
            new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Thảo luận, tự phê bình và phê bình"),
            new(AgendaPart.Closing, AgendaPurpose.Resolution, "Kết luận, thông qua nghị quyết"),
        ];
    }

    public static IReadOnlyList<AgendaLine> Thematic(string topic) =>
    [
        new(AgendaPart.Opening, AgendaPurpose.Other, "Nêu mục đích, yêu cầu của chuyên đề"),
        new(AgendaPart.Conduct, AgendaPurpose.Other, $"Trình bày chuyên đề: {topic}"),
        new(AgendaPart.Conduct, AgendaPurpose.Discussion, "Thảo luận"),
        new(AgendaPart.Conduct, AgendaPurpose.NextTasks, "Việc phải làm sau chuyên đề"),
        new(AgendaPart.Closing, AgendaPurpose.Resolution, "Kết luận, đánh giá buổi sinh hoạt"),
    ];

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

internal sealed record AgendaLine(AgendaPart Part, AgendaPurpose Purpose, string Title, string Hint = "");
