using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets;

/// <summary>Reads targets with their values and says how each stands on a day.</summary>
public sealed class TargetBook(AppDb db)
{
    /// <summary>The targets of one organisation, in the order of their documents, groups and codes.</summary>
    public async Task<List<TargetLine>> OfAsync(Guid organisation, DateOnly asOf, CancellationToken cancellation = default) =>
        Stand(await (from target in db.Targets.AsNoTracking()
                     join document in db.Documents on target.DocumentId equals document.Id
                     where target.OrganisationId == organisation && document.CancelledAt == null && document.IssuedOn <= asOf
                     orderby document.IssuedOn descending, document.Id, target.Code
                     select new TargetRead(target, document.Symbol, document.Id, document.IssuedOn)).ToListAsync(cancellation),
            await (from value in db.TargetValues.AsNoTracking()
                   join target in db.Targets on value.TargetId equals target.Id
                   where target.OrganisationId == organisation && value.OrganisationId == organisation && value.AsOf <= asOf
                   select value).ToListAsync(cancellation), asOf);

    /// <summary>Organisations below, with targets of their own for which nobody has told a value.</summary>
    public Task<List<Organisation>> WithoutDataAsync(Guid under, DateOnly asOf, CancellationToken cancellation = default)
    {
        var inside = db.SubtreeOf(under, asOf);
        return db.Organisations.AsNoTracking().Where(unit => inside.Contains(unit.Id) && db.Set<Target>().Any(target => target.OrganisationId == unit.Id
            && db.Set<Document>().Any(document => document.Id == target.DocumentId && document.CancelledAt == null && document.IssuedOn <= asOf)
            && !db.Set<TargetValue>().Any(value => value.TargetId == target.Id && value.AsOf <= asOf))).OrderBy(unit => unit.Code).ToListAsync(cancellation);
    }

    private static List<TargetLine> Stand(List<TargetRead> targets, List<TargetValue> values, DateOnly asOf)
    {
        var told = values.ToLookup(value => value.TargetId);
        return targets.ConvertAll(row => new TargetLine(row.Target, row.Symbol, row.DocumentId, row.IssuedOn, TargetStanding.Of(row.Target, row.IssuedOn, told[row.Target.Id], asOf)));
    }

    private sealed record TargetRead(Target Target, string Symbol, Guid DocumentId, DateOnly IssuedOn);
}

/// <summary>One target as the scoreboard shows it.</summary>
public sealed record TargetLine(Target Target, string Symbol, Guid DocumentId, DateOnly IssuedOn, TargetStanding Standing);
