using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Lists;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Figures;

/// <summary>
/// Counts of members below an organisation on a day: by permanent placement, temporary members at home, exempt and suspended
/// included (domain/statistics.md section 1). Statistics codes are sealed in the store and opened one at a time, only to be added up.
/// </summary>
internal sealed class MemberFigures(AppDb db, FieldCipher cipher, PolicyBook policies)
{
    private const int MostKept = 20_000;

    public async Task<FigureSet> OfAsync(Organisation under, DateOnly asOf, CancellationToken cancellation)
    {
        var placed = Placed(under.Id, asOf);
        var bands = AgeBand.From(await policies.ForAsync(under.Id, asOf, cancellation));
        var (all, committee) = (new MemberCount(asOf, bands), new MemberCount(asOf, bands));
        await AddAsync(all, placed, asOf, cancellation);
        var sitting = Sitting(under.Id, asOf);
        await AddAsync(committee, sitting, asOf, cancellation);
        var statuses = await StatusesAsync(placed, asOf, cancellation);
        return new FigureSet("members", under.Code, [.. Figures(under.Id, all, bands, statuses), .. Committee(committee)]) { AsOf = asOf };
    }

    private IQueryable<PlacedMember> Placed(Guid under, DateOnly asOf)
    {
        var below = db.OrganisationAncestors.Where(row => row.AncestorId == under && row.From <= asOf && (row.To == null || row.To >= asOf));
        return db.PlacedAtEndOf(asOf).Join(below, row => row.OrganisationId, above => above.DescendantId, (row, _) => new PlacedMember { Member = row.MemberId, Organisation = row.OrganisationId });
    }

    // Distinct people: a secretary may sit in the committee above as well. Where they are placed is not asked of them.
    private IQueryable<PlacedMember> Sitting(Guid under, DateOnly asOf)
    {
        var below = db.SubtreeOf(under, asOf);
        return db.Posts.Where(row => below.Contains(row.OrganisationId) && row.From <= asOf && (row.To == null || row.To >= asOf)
                && row.Kind != PostKind.InspectionChair && row.Kind != PostKind.InspectionMember)
            .Select(row => row.MemberId).Distinct().Select(member => new PlacedMember { Member = member, Organisation = member });
    }

    private async Task AddAsync(MemberCount count, IQueryable<PlacedMember> people, DateOnly asOf, CancellationToken cancellation)
    {
        var kinds = EconomicKind.PrivateEnterprise.All;
        var enterprises = (await db.Organisations.Where(row => kinds.Contains(row.EconomicKind)).Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
        var rows = people.Join(db.Members, placed => placed.Member, member => member.Id,
            (placed, member) => new { member.Sex, member.BirthDate, member.StatisticsSealed, placed.Organisation }).AsNoTracking().AsAsyncEnumerable();
        // A quarter of a million members have a few thousand different sets of codes.
        var known = new Dictionary<string, MemberStatistics>(StringComparer.Ordinal);
        using var opening = cipher.BeginOpening();
        await foreach (var row in rows.WithCancellation(cancellation))
            count.Add(row.Sex, row.BirthDate, row.StatisticsSealed is { } box ? Codes(opening.Open(box)).On(asOf) : null, enterprises.Contains(row.Organisation));

        MemberStatistics Codes(string text)
        {
            if (known.TryGetValue(text, out var codes)) return codes;
            codes = MemberStatistics.FromText(text);
            if (known.Count < MostKept) known[text] = codes;
            return codes;
        }
    }

    private async Task<Dictionary<MemberStatusKind, int>> StatusesAsync(IQueryable<PlacedMember> placed, DateOnly asOf, CancellationToken cancellation)
    {
        var periods = db.MemberStatusPeriods.Where(row => row.From <= asOf && (row.To == null || row.To >= asOf));
        return await placed.Join(periods, row => row.Member, period => period.MemberId, (_, period) => period.Kind)
            .GroupBy(kind => kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
    }

    private static IEnumerable<Figure> Figures(Guid under, MemberCount all, IReadOnlyList<AgeBand> bands, Dictionary<MemberStatusKind, int> statuses)
    {
        var list = $"/organisations/{under}/members";
        int Status(MemberStatusKind kind) => statuses.GetValueOrDefault(kind);
        yield return new("members.total", "Đảng viên", all.Total) { Href = list };
        yield return new("members.official", "Chính thức", Status(MemberStatusKind.Official)) { Href = list + "?status=official" };
        yield return new("members.probationary", "Dự bị", Status(MemberStatusKind.Probationary)) { Href = list + "?status=probationary" };
        yield return Figure.Ratio("members.female", "Nữ", all.Female, all.Total) with { Href = list + "?sex=Female" };
        yield return Figure.Ratio("members.exempt", "Miễn công tác và sinh hoạt", Status(MemberStatusKind.Exempt), all.Total) with { Href = list + "?exempt=true" };
        yield return Figure.Ratio("members.ethnic-minority", "Dân tộc thiểu số", all.EthnicMinority, all.Total);
        foreach (var (place, band) in bands.Index())
            yield return new($"members.age.{(band.MaxYears is { } max ? $"{band.MinYears}-{max}" : $"over-{band.MinYears - 1}")}", band.Label, all.InBand(place)) { Href = $"{list}?age={band.Number}" };
        yield return new("members.age.unknown", "Chưa ghi ngày sinh", all.AgeUnknown);
        foreach (var level in Enum.GetValues<GeneralEducation>()) yield return new($"members.education.{FigureWords.Code(level)}", FigureWords.Of(level), all.Of(level));
        foreach (var level in Enum.GetValues<ProfessionalLevel>()) yield return new($"members.professional.{FigureWords.Code(level)}", FigureWords.Of(level), all.Of(level));
        foreach (var level in Theory) yield return new($"members.theory.{FigureWords.Code(level)}", FigureWords.Of(level), all.Of(level));
        yield return Figure.Ratio("members.in-private-enterprise", "Trong doanh nghiệp ngoài nhà nước", all.InPrivateEnterprise, all.Total);
    }

    private static IEnumerable<Figure> Committee(MemberCount committee)
    {
        yield return new("committee.members", "Cấp ủy viên", committee.Total);
        foreach (var level in Theory) yield return new($"committee.theory.{FigureWords.Code(level)}", "Cấp ủy viên: " + FigureWords.Of(level), committee.Of(level));
        foreach (var level in Enum.GetValues<ProfessionalLevel>())
            yield return new($"committee.professional.{FigureWords.Code(level)}", "Cấp ủy viên: " + FigureWords.Of(level), committee.Of(level));
    }

    private static IEnumerable<TheoryLevel> Theory => Enum.GetValues<TheoryLevel>().Where(level => level != TheoryLevel.Bachelor);

    private sealed class PlacedMember
    {
        public Guid Member { get; init; }

        public Guid Organisation { get; init; }
    }
}
