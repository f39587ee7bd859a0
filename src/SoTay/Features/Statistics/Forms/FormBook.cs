using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Lists;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Features.Statistics.Forms.Records;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Forms;

/// <summary>Fills a form in: the counts of the period and of the same period of the year before, laid into the rows of the layout.</summary>
internal sealed class FormBook(AppDb db, PolicyBook policies, VietnamClock clock, GrowthCounts growth, PeopleCounts people, UnitCounts units, GradeCounts grades, RecordCounts records)
{
    private const int YearsBack = 3;

    /// <summary>Null when there is no such form or unit.</summary>
    public async Task<FormQuestion?> AskAsync(Guid organisation, string name, string? period, string? from, string? to, CancellationToken cancellation)
    {
        if (FormLayout.Find(name) is not { } layout || await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return null;
        var offered = FormPeriod.Recent(clock.Today, YearsBack, await policies.ForAsync(organisation, clock.Today, cancellation));
        var (asked, refusal) = FormPeriod.Asked(period, from, to, offered, clock.Today);
        var begins = await db.OrganisationAncestors.Where(row => row.DescendantId == organisation && row.AncestorId == organisation).MinAsync(row => row.From, cancellation);
        return new(layout, unit, offered, asked, refusal, begins);
    }

    /// <param name="seesPersons">The reader may see the roster there; from others small counts of ethnicity and religion are hidden.</param>
    public async Task<FormTable> ReadAsync(FormQuestion asked, bool seesPersons, CancellationToken cancellation)
    {
        var (period, rules) = (asked.Period!, await policies.ForAsync(asked.Unit.Id, asked.Period!.To, cancellation));
        var (now, before) = await CountAsync(asked, cancellation);
        var hideBelow = seesPersons ? 0 : rules.Whole("statistics.small_count_hidden_below")?.Value ?? 0;
        var lines = new FormLines(asked, now, before, AgeBand.From(rules), hideBelow);
        return new(asked.Layout, period, lines.Columns, [.. lines.All])
        {
            Notes = [.. FormNotes.About(asked, clock.Today)], HideBelow = hideBelow, Missing = await db.CellsWithoutRoster(asked.Unit.Id, period.To).OrderBy(row => row.Code).Select(row => row.Name).ToListAsync(cancellation),
        };
    }

    // The second counts are those of the year before, where the data reaches back so far; of form 3 those of the newly admitted.
    private async Task<(Dictionary<string, decimal> Now, Dictionary<string, decimal>? Before)> CountAsync(FormQuestion asked, CancellationToken cancellation)
    {
        var (unit, period, earlier) = (asked.Unit.Id, asked.Period!, asked.Period!.YearBefore);
        var known = earlier.To >= asked.Begins;
        switch (asked.Layout.Name)
        {
            case "growth": return (await growth.ReadAsync(unit, period, cancellation), known ? await growth.ReadAsync(unit, earlier, cancellation) : null);
            case "new-members": return (await people.AdmittedAsync(unit, period, cancellation), known ? await people.AdmittedAsync(unit, earlier, cancellation) : null);
            case "membership":
                var standing = await people.StandingAsync(unit, Last(period), earlier.To, cancellation);
                return (standing.Now, known ? standing.Before : null);
            case "origins": return ((await people.StandingAsync(unit, Last(period), Last(period), cancellation)).Now, await people.AdmittedAsync(unit, period, cancellation));
            case RecordNames.Awards: return (await records.ReadAsync(asked.Layout, unit, period, Last(period), cancellation), null);
            case RecordNames.Discipline or RecordNames.Paperwork:
                return (await records.ReadAsync(asked.Layout, unit, period, Last(period), cancellation), known ? await records.BeforeAsync(asked.Layout, unit, earlier, cancellation) : null);
            case RecordNames.Stock: return ([], null);
            case GradeCounts.Units: return (await grades.UnitsAsync(unit, Last(period), cancellation), null);
            case GradeCounts.Members: return (await grades.MembersAsync(unit, Last(period), cancellation), null);
            default: return (await units.ReadAsync(unit, Last(period), cancellation), null);
        }
    }

    // What stands is counted on the last day, of a period that is not over today.
    private DateOnly Last(FormPeriod period) => period.To < clock.Today ? period.To : clock.Today;
}
