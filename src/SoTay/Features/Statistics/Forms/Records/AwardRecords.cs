using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Awards;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>
/// Party badges and awards of organisations of the tree (forms 8 and 10 VI). Each person is counted once in a row, whatever number of decisions
/// there is; what was taken back counts nowhere. Orders, medals and titles of the State are not kept here.
/// </summary>
internal sealed class AwardRecords(AppDb db)
{
    private const string Badge = "badge.", Award = "award.", UnitAward = "unit-award.", Other = "other";
    private const int Few = 10_000, Batch = 500;

    // Badges that a row of their own asks for.
    private static readonly Lazy<HashSet<int>> Printed = new(() => [.. FormLayout.Find(RecordNames.Awards)!.Rows.Select(row => row.Value).After(Badge).Where(years => years != Other).Select(Number)]);

    /// <summary>Badges and awards of the period, of people whose cell stood inside on the day.</summary>
    public async Task<List<RecordedPerson>> GivenAsync(Guid unit, FormPeriod period, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var found = new List<RecordedPerson>();
        if (names.After(Badge, RecordNames.Given) is { Count: > 0 } badges) found.AddRange(await BadgesAsync(unit, period, badges, cancellation));
        if (names.After(Award, RecordNames.Given) is { Count: > 0 } kinds) found.AddRange(await AwardsAsync(unit, period, kinds, cancellation));
        return found;
    }

    /// <summary>Awards of the period to organisations that stood inside on the day of the decision.</summary>
    public async Task<List<RecordedUnit>> GivenToUnitsAsync(Guid unit, FormPeriod period, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        if (names.After(UnitAward).Count == 0) return [];
        var rows = await (from award in db.AwardsCounted(unit, period.From, period.To)
                          where award.UnitId != null
                          join stood in db.OrganisationPeriods on award.UnitId equals (Guid?)stood.OrganisationId
                          where stood.From <= award.DecidedOn && (stood.To == null || stood.To >= award.DecidedOn)
                          orderby award.DecidedOn descending
                          select new { Id = award.UnitId!.Value, award.Kind, Of = stood.Kind, On = award.DecidedOn!.Value, award.Ground }).ToListAsync(cancellation);
        return [.. rows.Select(row => new RecordedUnit($"{UnitAward}{Block(row.Of)}.{FigureWords.Code(row.Kind)}", row.Id, $"{row.Ground}, {Dates.Full(row.On)}")).Where(row => names.Contains(row.Name)).DistinctBy(row => (row.Name, row.Id))];
    }

    /// <summary>The badge and the awards that each of some people has on a day: of badges the highest.</summary>
    /// <param name="number">How many they are.</param>
    public async Task<ILookup<Guid, string>> HeldAsync(DateOnly day, int number, IEnumerable<Guid> people, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var (badges, kinds) = (names.After(Badge, RecordNames.Held), Kinds(names.After(Award, RecordNames.Held)));
        var highest = new Dictionary<Guid, int>();
        var awarded = new HashSet<(Guid Who, AwardKind Kind)>();
        // A few by their names, of many everybody's.
        foreach (var some in number <= Few ? people.Chunk(Batch) : [null!])
        {
            if (badges.Count > 0) await ReadBadgesAsync(some);
            if (kinds.Count > 0) await ReadAwardsAsync(some);
        }

        return highest.Select(one => (one.Key, Name: NameOf(one.Value) + RecordNames.Held)).Concat(awarded.Select(one => (Key: one.Who, Name: Award + FigureWords.Code(one.Kind) + RecordNames.Held)))
            .Where(one => names.Contains(one.Name)).ToLookup(one => one.Key, one => one.Name);

        async Task ReadBadgesAsync(Guid[]? some)
        {
            var least = badges.Contains(Other) ? 0 : badges.Min(Number);
            var rows = db.BadgeAwards.AsNoTracking().Where(row => row.On <= day && row.Years >= least);
            if (some is not null) rows = rows.Where(row => some.Contains(row.MemberId));
            await foreach (var row in rows.Select(row => new { row.MemberId, row.Years }).AsAsyncEnumerable().WithCancellation(cancellation))
                if (!(highest.GetValueOrDefault(row.MemberId) > row.Years)) highest[row.MemberId] = row.Years;
        }

        async Task ReadAwardsAsync(Guid[]? some)
        {
            var rows = db.Awards.AsNoTracking().Where(row => row.Standing == AwardStanding.Given && row.DecidedOn <= day && row.MemberId != null && kinds.Contains(row.Kind));
            if (some is not null) rows = rows.Where(row => some.Contains(row.MemberId!.Value));
            await foreach (var row in rows.Select(row => new { Who = row.MemberId!.Value, row.Kind }).AsAsyncEnumerable().WithCancellation(cancellation)) awarded.Add((row.Who, row.Kind));
        }
    }

    private async Task<IEnumerable<RecordedPerson>> BadgesAsync(Guid unit, FormPeriod period, List<string> badges, CancellationToken cancellation)
    {
        var (lines, permanent) = (db.OrganisationAncestors.Where(row => row.AncestorId == unit), db.Placements.Where(row => row.Kind == PlacementKind.Permanent));
        var (others, printed, wanted) = (badges.Contains(Other), Printed.Value, badges.Where(years => years != Other).Select(Number).ToList());
        var rows = await (from badge in db.BadgeAwards.AsNoTracking()
                          where badge.On >= period.From && badge.On <= period.To && (wanted.Contains(badge.Years) || others && !printed.Contains(badge.Years))
                          // One given after death belongs to the last cell.
                          let home = permanent.Where(row => row.MemberId == badge.MemberId && row.From <= badge.On && (row.To == null || row.To >= badge.On)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault() ?? badge.OrganisationId
                          where lines.Any(line => line.DescendantId == home && line.From <= badge.On && (line.To == null || line.To >= badge.On))
                          select new { badge.Years, badge.MemberId, Home = home, badge.On, badge.DecisionNumber }).ToListAsync(cancellation);
        return rows.Select(row => new RecordedPerson(NameOf(row.Years) + RecordNames.Given, row.MemberId, row.Home, row.On, row.On, $"Huy hiệu {row.Years} năm{(row.DecisionNumber.Length > 0 ? ", " + row.DecisionNumber : "")}"));
    }

    private async Task<IEnumerable<RecordedPerson>> AwardsAsync(Guid unit, FormPeriod period, List<string> names, CancellationToken cancellation)
    {
        var (kinds, permanent) = (Kinds(names), db.Placements.Where(row => row.Kind == PlacementKind.Permanent));
        var rows = await (from award in db.AwardsCounted(unit, period.From, period.To)
                          where award.MemberId != null && kinds.Contains(award.Kind)
                          orderby award.DecidedOn descending
                          select new
                          {
                              Who = award.MemberId!.Value, award.Kind, On = award.DecidedOn!.Value, award.Ground,
                              Home = permanent.Where(row => row.MemberId == award.MemberId && row.From <= award.DecidedOn && (row.To == null || row.To >= award.DecidedOn)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault() ?? award.OrganisationId,
                          }).ToListAsync(cancellation);
        return rows.DistinctBy(row => (row.Who, row.Kind)).Select(row => new RecordedPerson(Award + FigureWords.Code(row.Kind) + RecordNames.Given, row.Who, row.Home, row.On, row.On, row.Ground));
    }

    private static string NameOf(int years) => Printed.Value.Contains(years) ? string.Create(CultureInfo.InvariantCulture, $"{Badge}{years}") : Badge + Other;

    private static int Number(string years) => int.Parse(years, CultureInfo.InvariantCulture);

    private static List<AwardKind> Kinds(List<string> names) => [.. Enum.GetValues<AwardKind>().Where(kind => names.Contains(FigureWords.Code(kind)))];

    // Form 10 tells grassroots organisations from cells below them; a commune organisation is one of the former, as in form 5.
    private static string Block(OrganisationKind kind) => Units.TypedUnit.Grassroots(kind) ? "grassroots" : kind is OrganisationKind.Cell ? "attached" : "above";
}
