using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Paths;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>Comings and goings as form 1 counts them, and of whoever was struck off the ground, where the steps were written down here.</summary>
internal sealed class BorderRecords(AppDb db)
{
    private const string Struck = "struck.";

    public async Task<List<RecordedPerson>> ReadAsync(BorderTraffic traffic, FormPeriod period, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var grounds = names.After(Struck).Count > 0 ? await GroundsAsync(period, cancellation) : null;
        return [.. from one in traffic.Judged
                   from name in NamesOf(one.Crossing, one.Cause, grounds)
                   where names.Contains(name)
                   select new RecordedPerson(name, one.Crossing.Member.Member, one.Crossing.Organisation, one.Crossing.On, one.Crossing.Inside, GrowthWords.Of(one.Cause))];
    }

    private static IEnumerable<string> NamesOf(Crossing crossing, BorderCause cause, Dictionary<(Guid, DateOnly), string>? grounds)
    {
        yield return GrowthCounts.NameOf(cause);
        if (GrowthCounts.IsProbationary(crossing, cause)) yield return GrowthCounts.Probationary;
        if (cause == BorderCause.StruckOff && grounds is not null) yield return grounds.TryGetValue((crossing.Member.Member, crossing.On), out var ground) ? Struck + ground : RecordNames.NoGround;
    }

    private async Task<Dictionary<(Guid, DateOnly), string>> GroundsAsync(FormPeriod period, CancellationToken cancellation)
    {
        var marks = db.Set<PathMark>();
        var rows = await (from decided in marks.AsNoTracking()
                          where decided.Effect == PathEffect.StrikeOff && decided.On >= period.From && decided.On <= period.To
                          join ground in marks on decided.PathId equals ground.PathId
                          where ground.Step == "ground"
                          orderby ground.Id
                          select new { decided.MemberId, decided.On, ground.Code }).ToListAsync(cancellation);
        var grounds = new Dictionary<(Guid, DateOnly), string>();
        foreach (var row in rows) grounds[(row.MemberId, row.On)] = row.Code;
        return grounds;
    }
}
