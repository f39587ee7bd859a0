using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Who, and which units, a level decides on for a year, each with the grade that counts or why there is none.</summary>
public sealed class GradeLists(AppDb db)
{
    public const int PageSize = 50;

    /// <summary>Units directly below on the day, in the order of their codes; groups are not graded (43-HD/BTCTW).</summary>
    public async Task<GradePage> UnitsAsync(Guid unit, int year, GradeRules rules, int from, CancellationToken cancellation)
    {
        var day = rules.Day;
        var rows = db.OrganisationPeriods.AsNoTracking().Where(row => row.ParentId == unit && row.Kind != OrganisationKind.Group && row.From <= day && (row.To == null || row.To >= day));
        var page = await (from row in rows join now in db.Organisations on row.OrganisationId equals now.Id orderby row.Code, row.OrganisationId select new { Id = row.OrganisationId, row.Name, now.EstablishedOn })
            .Skip(from).Take(PageSize).ToListAsync(cancellation);
        var grades = await GradesAsync(year, page.ConvertAll(row => row.Id), cancellation);
        return new(from, await rows.CountAsync(cancellation), [.. page.Select(row => Line(row.Id, row.Name, "", grades, rules.IsNewUnit(row.EstablishedOn) ? Ungraded.NewUnit : Ungraded.Open))]);
    }

    /// <summary>Members of a cell at the end of the day, in the order of their names.</summary>
    public async Task<GradePage> MembersAsync(Guid cell, int year, GradeRules rules, int from, CancellationToken cancellation)
    {
        var day = rules.Day;
        var rows = from placed in db.PlacedAtEndOf(day).AsNoTracking() where placed.OrganisationId == cell join member in db.Members on placed.MemberId equals member.Id select member;
        var page = await rows.OrderBy(row => row.SortKey).ThenBy(row => row.Id).Skip(from).Take(PageSize).Select(row => new { row.Id, row.FullName, row.JoinedOn, row.BirthDate, row.BirthPrecision }).ToListAsync(cancellation);
        var ids = page.ConvertAll(row => row.Id);
        var statuses = (await db.MemberStatusPeriods.AsNoTracking().Where(row => ids.Contains(row.MemberId) && row.From <= day && (row.To == null || row.To >= day) && (row.Kind == MemberStatusKind.Exempt || row.Kind == MemberStatusKind.Suspended))
            .Select(row => new { row.MemberId, row.Kind }).ToListAsync(cancellation)).ToLookup(row => row.MemberId, row => row.Kind);
        var grades = await GradesAsync(year, ids, cancellation);
        return new(from, await rows.CountAsync(cancellation), [.. page.Select(row => Line(row.Id, row.FullName, MemberLabels.Date(row.BirthDate, row.BirthPrecision), grades,
            statuses[row.Id].Contains(MemberStatusKind.Exempt) ? Ungraded.Exempt : statuses[row.Id].Contains(MemberStatusKind.Suspended) ? Ungraded.Suspended : rules.IsNewMember(row.JoinedOn) ? Ungraded.NewMember : Ungraded.Open))]);
    }

    /// <summary>How many of each grade a level has decided for a year, of its members or of its units.</summary>
    public async Task<IReadOnlyDictionary<GradeLevel, int>> DecidedAsync(Guid decider, int year, bool ofMembers, CancellationToken cancellation) =>
        await db.GradesOf(year).Where(row => row.DecidedById == decider && row.MemberId != null == ofMembers).GroupBy(row => row.Level).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);

    private async Task<Dictionary<Guid, YearGrade>> GradesAsync(int year, List<Guid> subjects, CancellationToken cancellation) =>
        await db.GradesOf(year).AsNoTracking().Where(row => subjects.Contains(row.SubjectId)).ToDictionaryAsync(row => row.SubjectId, cancellation);

    private static GradeLine Line(Guid id, string name, string note, Dictionary<Guid, YearGrade> grades, Ungraded why) => new(id, name, note, grades.GetValueOrDefault(id), why);
}

/// <summary>One member or unit of a year.</summary>
/// <param name="Why">Why there can be no grade; <see cref="Ungraded.Open"/> where one may be decided.</param>
public sealed record GradeLine(Guid Id, string Name, string Note, YearGrade? Grade, Ungraded Why)
{
    public bool IsOpen => Grade is null && Why is Ungraded.Open;
}

public sealed record GradePage(int From, int Total, IReadOnlyList<GradeLine> Lines);
