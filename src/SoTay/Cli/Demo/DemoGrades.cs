using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>The grades of last year: the commune's decisions on its cells and their members, one still open.</summary>
internal sealed class DemoGrades(AppDb db, PolicyBook policies, VietnamClock clock)
{
    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is not { } commune || ground.IsProvince) return;
        var (year, at) = (clock.Today.Year - 1, 0);
        var (day, decided) = (new DateOnly(year, 12, 31), new DateOnly(clock.Today.Year, 1, 9));
        var rules = GradeRules.From(await policies.ForAsync(commune.Id, day, cancellation), day);
        foreach (var cell in ground.Cells.Where(cell => cell.Parent == commune))
        {
            Add(cell.Id, null, cell.Id, Level(at++), "214-QĐ/ĐU");
            var placed = await db.PlacedAtEndOf(day).Where(row => row.OrganisationId == cell.Id).OrderBy(row => row.MemberId).Select(row => row.MemberId).ToListAsync(cancellation);
            var exempt = await db.MemberStatusPeriods.Where(row => placed.Contains(row.MemberId) && row.Kind != MemberStatusKind.Official && row.Kind != MemberStatusKind.Probationary && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.MemberId).ToListAsync(cancellation);
            var joined = await db.Members.Where(row => placed.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.JoinedOn, cancellation);
            var place = 0;
            // One member of the shown cell waits for the decision of the commune.
            foreach (var member in placed.Where(member => !exempt.Contains(member) && !rules.IsNewMember(joined[member])).Skip(cell == ground.Shown ? 1 : 0))
                Add(member, member, cell.Id, Level(place++), "231-QĐ/ĐU");
        }

        void Add(Guid subject, Guid? member, Guid organisation, GradeLevel level, string number) => db.Add(new YearGrade
        {
            SubjectId = subject, MemberId = member, OrganisationId = organisation, Year = year, Level = level, Cause = level is GradeLevel.NotCompleted && member is not null ? "under-half" : null,
            DecisionNumber = number, DecidedOn = decided, DecidedById = commune.Id, ByName = DemoRun.By.Name, At = VietnamClock.Moment(decided, new TimeOnly(10, 0)),
        });
    }

    // One of six excellent, under the fifth that the rule allows; one of seventy not completed.
    private static GradeLevel Level(int place) => place % 70 == 50 ? GradeLevel.NotCompleted : (place % 6) switch { 0 => place == 0 ? GradeLevel.Good : GradeLevel.Excellent, 4 => GradeLevel.Completed, _ => GradeLevel.Good };
}
