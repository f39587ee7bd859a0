using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Organisations.Terms;
using SoTay.Features.Policies;

namespace SoTay.Features.Organisations;

/// <summary>A size rule that real life does not meet: said with its basis, never a wall (organisations.md section 9).</summary>
public sealed record OrganisationWarning(string Say, string Rule, PolicyBasis Basis);

internal static class OrganisationWarnings
{
    public static IReadOnlyList<OrganisationWarning> For(UnitView unit, PolicyReader rules)
    {
        var official = unit.Counts.GetValueOrDefault(HeadcountKind.Official);
        var members = unit.Counts.GetValueOrDefault(HeadcountKind.Members);
        return [.. OfSize(unit.Organisation, official, members, rules), .. new[]
        {
            NoCellCommittee(unit, official, rules), CellCommitteeTooBig(unit, rules), StandingTooBig(unit, rules), TermOver(unit, rules), PeopleOutsideCells(unit, members, rules),
        }.OfType<OrganisationWarning>()];
    }

    /// <summary>What the size alone says, also of a unit that is only drafted.</summary>
    public static IEnumerable<OrganisationWarning> OfSize(Organisation unit, int official, int members, PolicyReader rules) =>
        new[] { TooFew(unit, official, rules), CommitteeTooSmall(unit, members, rules), CellTooBig(unit, members, rules) }.OfType<OrganisationWarning>();

    private static OrganisationWarning? TooFew(Organisation unit, int official, PolicyReader rules) =>
        unit.IsCell && rules.Whole("org.form.min_official_members") is { } least && official < least.Value
            ? new($"Có {official} đảng viên chính thức, dưới mức {least.Value} để lập tổ chức đảng. Cấp trên xem xét bổ sung hoặc sáp nhập.", $"ít nhất {least.Value} đảng viên chính thức", least.Basis) : null;

    private static OrganisationWarning? CommitteeTooSmall(Organisation unit, int members, PolicyReader rules) =>
        unit.Kind == OrganisationKind.GrassrootsCommittee && rules.Whole("org.grassroots_committee.min_members") is { } least && members < least.Value
            ? new($"Có {members} đảng viên, dưới mức {least.Value} của đảng bộ cơ sở. Cần văn bản đồng ý của cấp trên.", $"đảng bộ cơ sở từ {least.Value} đảng viên", least.Basis) : null;

    private static OrganisationWarning? CellTooBig(Organisation unit, int members, PolicyReader rules) =>
        unit.Kind == OrganisationKind.GrassrootsCell && rules.Whole("org.grassroots_committee.min_members") is { } least && members >= least.Value
            ? new($"Có {members} đảng viên, đủ điều kiện lập đảng bộ cơ sở. Giữ chi bộ cơ sở thì cần văn bản đồng ý của cấp trên.", $"đảng bộ cơ sở từ {least.Value} đảng viên", least.Basis) : null;

    private static OrganisationWarning? NoCellCommittee(UnitView unit, int official, PolicyReader rules) =>
        unit.Organisation.IsCell && rules.Whole("org.cell_committee.min_official_members") is { } least && official >= least.Value && !unit.Posts.Any(post => post.Kind == PostKind.CommitteeMember)
            ? new($"Có {official} đảng viên chính thức nhưng sổ chưa ghi chi ủy viên. Chi bộ từ {least.Value} đảng viên chính thức bầu chi ủy.", $"bầu chi ủy khi có từ {least.Value} đảng viên chính thức", least.Basis) : null;

    private static OrganisationWarning? CellCommitteeTooBig(UnitView unit, PolicyReader rules)
    {
        var size = unit.Posts.Where(post => post.Kind is PostKind.Secretary or PostKind.DeputySecretary or PostKind.CommitteeMember).Select(post => post.MemberId).Distinct().Count();
        return unit.Organisation.IsCell && rules.Whole("org.cell_committee.max_size") is { } most && size > most.Value
            ? new($"Chi ủy có {size} người, quá mức {most.Value}.", $"chi ủy nhiều nhất {most.Value} người", most.Basis) : null;
    }

    private static OrganisationWarning? StandingTooBig(UnitView unit, PolicyReader rules)
    {
        var committee = unit.Posts.Where(post => post.Kind is <= PostKind.CommitteeMember).Select(post => post.MemberId).Distinct().Count();
        var standing = unit.Posts.Where(post => post.Kind is <= PostKind.StandingMember).Select(post => post.MemberId).Distinct().Count();
        if (unit.Organisation.IsCell || !unit.Posts.Any(post => post.Kind == PostKind.StandingMember)) return null;
        return rules.Whole("org.standing_committee.max_share.numerator") is { } part && rules.Whole("org.standing_committee.max_share.denominator") is { } whole
            && standing * whole.Value > committee * part.Value
            ? new($"Ban thường vụ có {standing} người trên {committee} ủy viên, quá một phần ba.", $"ban thường vụ không quá {part.Value}/{whole.Value} cấp ủy", part.Basis) : null;
    }

    private static OrganisationWarning? TermOver(UnitView unit, PolicyReader rules) => unit.Term is { } term ? TermEnds(unit, term, rules) : SecretaryTermOver(unit, rules);

    private static OrganisationWarning? TermEnds(UnitView unit, UnitTerm term, PolicyReader rules)
    {
        if ((TermRules.Years(rules, unit.Organisation.Kind)?.Basis ?? rules.Whole("org.term.warn_days")?.Basis) is not { } basis) return null;
        if (TermWords.Pressing(term.DueOn, rules.Date, TermRules.WarnDays(rules)) is not { } pressing) return null;
        return new($"Nhiệm kỳ {term.Name} dự kiến đến {term.DueOn:dd/MM/yyyy}. {pressing}.", "nhiệm kỳ của tổ chức", basis);
    }

    // Nobody has written down the term: that of the secretary stands for it.
    private static OrganisationWarning? SecretaryTermOver(UnitView unit, PolicyReader rules)
    {
        var key = unit.Organisation.Kind switch { OrganisationKind.Cell => "org.term.attached_cell.years", OrganisationKind.GrassrootsCell => "org.term.grassroots_cell.years", _ => null };
        if (key is null || rules.Number(key) is not { } years || unit.Posts.FirstOrDefault(post => post.Kind == PostKind.Secretary) is not { } secretary || secretary.SinceAssumed) return null;
        var ends = secretary.From.AddMonths((int)(years.Value * 12));
        return ends < rules.Date
            ? new($"Nhiệm kỳ của bí thư bắt đầu ngày {secretary.From:dd/MM/yyyy}, đã hết từ {ends:dd/MM/yyyy}.", $"nhiệm kỳ {years.Value:0.#} năm", years.Basis) : null;
    }

    private static OrganisationWarning? PeopleOutsideCells(UnitView unit, int members, PolicyReader rules) =>
        unit.Organisation.Kind == OrganisationKind.GrassrootsCommittee && members > 0 && unit.Below.Count == 0 && rules.Whole("org.form.min_official_members") is { } rule
            ? new($"{members} đảng viên còn gắn thẳng với đảng bộ, chưa thuộc chi bộ nào. Lập chi bộ trực thuộc rồi chuyển sinh hoạt cho họ.", "đảng viên sinh hoạt trong một chi bộ", rule.Basis) : null;
}
