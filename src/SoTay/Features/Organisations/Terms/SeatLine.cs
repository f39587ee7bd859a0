using SoTay.Features.Policies;

namespace SoTay.Features.Organisations.Terms;

/// <summary>How many sit in a body today beside how many there should be: "đủ", "thiếu 2", "thừa 1", with the rule behind it.</summary>
/// <param name="Least">Fewest; null: no lower bound.</param>
/// <param name="Most">Most; null: no upper bound.</param>
/// <param name="Rule">What should be, in words.</param>
/// <param name="Basis">Null where the number was decided by the congress and written down with the term.</param>
public sealed record SeatLine(string Body, int Have, int? Least, int? Most, string Rule, PolicyBasis? Basis)
{
    public int Missing => Least is { } least ? Math.Max(0, least - Have) : 0;

    public int TooMany => Most is { } most ? Math.Max(0, Have - most) : 0;

    public string Say => Missing > 0 ? $"thiếu {Missing}" : TooMany > 0 ? $"thừa {TooMany}" : "đủ";
}

/// <summary>Reads the sizes of a unit's bodies against its congress and the rules of the day (45-CT/TW, 190-QĐ/TW, 208-QĐ/TW; keys <c>org.*committee*</c>).</summary>
internal static class SeatLines
{
    /// <param name="posts">Posts of the unit that are held.</param>
    /// <param name="official">Official members; asked of cells only.</param>
    /// <param name="predecessors">Of how many units it was formed; null when nobody knows.</param>
    public static IReadOnlyList<SeatLine> Of(Organisation unit, IReadOnlyList<HeldPost> posts, int official, UnitTerm? term, int? predecessors, PolicyReader rules)
    {
        int Count(Func<PostKind, bool> kinds) => posts.Where(post => post.Kind is { } kind && kinds(kind)).Select(post => post.MemberId).Distinct().Count();
        var (committee, standing, deputies) = (Count(kind => kind.IsOfCommittee), Count(kind => kind.IsOfStandingCommittee), Count(kind => kind is PostKind.DeputySecretary));
        List<SeatLine?> lines =
        [
            new(unit.IsCell ? "Bí thư chi bộ" : "Bí thư", Count(kind => kind is PostKind.Secretary), 1, 1, "một người", null),
            term?.Planned is { } planned ? new(unit.IsCell ? "Chi ủy" : "Cấp ủy", committee, planned, planned, $"{planned} người theo số đại hội quyết, nhiệm kỳ {term.Name}", null) : null,
            .. unit.IsCell ? OfCell(committee, Count(kind => kind is PostKind.CommitteeMember) > 0, official, rules) : [],
            .. unit.Kind == OrganisationKind.Commune ? OfCommune(committee, standing, deputies, predecessors, rules) : [],
            unit.IsCell ? null : OfStanding(committee, posts.Any(post => post.Kind == PostKind.StandingMember) ? standing : 0, rules),
        ];
        return [.. lines.OfType<SeatLine>()];
    }

    private static IEnumerable<SeatLine?> OfCell(int committee, bool seats, int official, PolicyReader rules)
    {
        if (rules.Whole("org.cell_committee.min_official_members") is not { } least || official < least.Value) yield break;
        var most = rules.Whole("org.cell_committee.max_size");
        // With nobody but a secretary and a deputy there is no committee yet: one seat is missing.
        yield return new("Chi ủy", committee, seats ? null : committee + 1, most?.Value, $"bầu chi ủy khi có từ {least.Value} đảng viên chính thức{(most is null ? "" : $", nhiều nhất {most.Value} người")}", most?.Basis ?? least.Basis);
    }

    private static IEnumerable<SeatLine?> OfCommune(int committee, int standing, int deputies, int? predecessors, PolicyReader rules)
    {
        if (predecessors is { } formed && rules.Whole(formed <= 2 ? "org.commune_committee.size.merged_1_2" : "org.commune_committee.size.merged_3_plus") is { } size)
            yield return new("Đảng ủy", committee, size.Value, size.Value, $"{size.Value} người khi lập từ {formed} đơn vị cũ", size.Basis);
        if (rules.Whole("org.commune_committee.standing.min") is { } least && rules.Whole("org.commune_committee.standing.max") is { } most)
            yield return new("Ban thường vụ", standing, least.Value, most.Value, $"{least.Value} đến {most.Value} người", least.Basis);
        if (rules.Whole("org.commune_committee.deputy_secretaries") is { } two)
            yield return new("Phó bí thư", deputies, two.Value, two.Value, $"{two.Value} người", two.Basis);
    }

    private static SeatLine? OfStanding(int committee, int standing, PolicyReader rules) =>
        standing > 0 && rules.Whole("org.standing_committee.max_share.numerator") is { } part && rules.Whole("org.standing_committee.max_share.denominator") is { } whole
            ? new("Ban thường vụ so với cấp ủy", standing, null, committee * part.Value / whole.Value, $"không quá {part.Value}/{whole.Value} cấp ủy", part.Basis) : null;
}
