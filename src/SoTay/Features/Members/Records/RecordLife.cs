using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Records;

/// <summary>Turns dated rows into the points of a timeline, oldest first.</summary>
internal static class RecordLife
{
    public static IReadOnlyList<RecordEntry> Of(Member member, IReadOnlyList<Placement> placements, IReadOnlyList<MemberStatusPeriod> statuses,
        IReadOnlyList<MemberEvent> events, IReadOnlyList<Post> posts, IReadOnlyList<BadgeAward> badges, IReadOnlyDictionary<Guid, string> names)
    {
        var life = new List<RecordEntry>();
        if (member.JoinedOn is { } joined) life.Add(new(joined, "Kết nạp Đảng", Precision: member.JoinedPrecision));
        if (member.CeremonyOn is { } ceremony) life.Add(new(ceremony, "Lễ kết nạp"));
        if (member.OfficialOn is { } official) life.Add(new(official, "Đảng viên chính thức", DecisionOf(statuses, MemberStatusKind.Official), member.OfficialPrecision));
        foreach (var row in placements)
            life.Add(new(row.From, $"{(row.Kind == PlacementKind.Temporary ? "Sinh hoạt tạm thời" : "Sinh hoạt")} ở {names.GetValueOrDefault(row.OrganisationId, "chi bộ cũ")}", row.To is null && row.Until is { } until ? $"theo giấy giới thiệu đến {MemberLabels.Date(until, DatePrecision.Day)}" : Until(row.To)));
        foreach (var row in statuses.Where(row => row.Kind is MemberStatusKind.Exempt or MemberStatusKind.Suspended or MemberStatusKind.Elsewhere))
            life.Add(new(row.From, MemberLabels.Of(row.Kind), Join(row.DecisionNumber, Until(row.To))));
        foreach (var row in posts)
            life.Add(new(row.From, $"{MemberPosts.Words(row.Kind)} {names.GetValueOrDefault(row.OrganisationId, "")}".TrimEnd(), Join(row.FromAssumed ? PostTexts.Since(row) : "", PostTexts.Basis(row), PostTexts.Also(row.AlsoVillageHead, row.AlsoChair, row.AlsoFrontHead), Until(row.To), row.Ending is { } why ? PostTexts.Of(why) : "")));
        var died = events.FirstOrDefault(row => row.Kind is MemberEventKind.Died)?.On;
        foreach (var row in badges)
            life.Add(died is { } last && row.IsAwaiting(last) ? new(row.On, $"Có trong danh sách tặng Huy hiệu {row.Years} năm tuổi Đảng, từ trần trước ngày trao", Join(row.DecisionNumber, "chưa trao, xét truy tặng"))
                : new(row.On, $"Huy hiệu {row.Years} năm tuổi Đảng{(row.Ground is BadgeGround.Posthumous ? " (truy tặng)" : "")}", row.DecisionNumber) { IsHonour = true });
        foreach (var row in events.Where(row => row.Kind switch { MemberEventKind.Admitted => row.On != member.JoinedOn, MemberEventKind.Recognised => row.On != member.OfficialOn, _ => true }))
            life.Add(new(row.On, MemberLabels.Of(row.Kind), row.DecisionNumber));
        return [.. life.OrderBy(entry => entry.On)];
    }

    private static string DecisionOf(IEnumerable<MemberStatusPeriod> statuses, MemberStatusKind kind) =>
        statuses.FirstOrDefault(row => row.Kind == kind)?.DecisionNumber ?? "";

    private static string Until(DateOnly? last) => last is { } day ? $"đến {MemberLabels.Date(day, DatePrecision.Day)}" : "";

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
