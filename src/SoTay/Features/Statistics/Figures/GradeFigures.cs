using SoTay.Features.Organisations;
using SoTay.Features.Reviews.Grades;
using SoTay.Features.Statistics.Forms;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Units;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Grades of a year: the sums of forms 6 and 7 (domain/statistics.md sections 7 and 8).</summary>
internal sealed class GradeFigures(GradeCounts counts)
{
    private static readonly string[] Blocks = ["committees", "cells", "intermediate", "attached"];

    /// <param name="day">The last day of the year, of the year that runs today.</param>
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly day, CancellationToken cancellation)
    {
        var (members, units) = (await counts.MembersAsync(under.Id, day, cancellation), await counts.UnitsAsync(under.Id, day, cancellation));
        var period = new FormPeriod(new DateOnly(day.Year, 1, 1), day, "");
        var (ofMembers, ofUnits) = (StatisticsLinks.Form(under.Id, GradeCounts.Members, period), StatisticsLinks.Form(under.Id, GradeCounts.Units, period));
        Figure Member(string key, string label, string name) => new("grades.members." + key, label, (long)members.GetValueOrDefault($"{name}:{UnitTypes.Total}")) { Href = ofMembers };
        Figure Unit(string key, string label, string name) => new("grades.organisations." + key, label, (long)Blocks.Sum(block => units.GetValueOrDefault($"{block}.{name}:{UnitTypes.Total}"))) { Href = ofUnits };
        return new FigureSet("grades", under.Code,
        [
            Member("total", "Đảng viên có mặt", "standing"),
            .. GradeWords.Levels.Select(level => Member(level.Code, "Đảng viên: " + level.Words.ToLowerInvariant(), "graded." + level.Code)),
            Member("exempt", "Đảng viên: được miễn", "exempt"), Member("suspended", "Đảng viên: đang bị đình chỉ", "suspended"), Member("new", "Đảng viên: mới vào Đảng", "new-member"), Member("open", "Đảng viên: chưa ghi xếp loại", "open"),
            Unit("total", "Tổ chức có đến cuối năm", "standing"),
            .. GradeWords.Levels.Select(level => Unit(level.Code, "Tổ chức: " + level.Words.ToLowerInvariant(), "graded." + level.Code)),
            Unit("ungraded", "Tổ chức: chưa xếp loại", "ungraded"), Unit("new", "Tổ chức: mới thành lập", "new"),
        ])
        { AsOf = day };
    }
}
