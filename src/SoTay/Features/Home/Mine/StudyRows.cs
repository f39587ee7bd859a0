using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Studies;
using SoTay.Platform.Data;

namespace SoTay.Features.Home.Mine;

/// <summary>Documents that a member is to read and check, until both is done.</summary>
internal static class StudyRows
{
    // Longer past its day nobody is asked any more; the page itself stays.
    private const int DaysAfter = 31;

    public static async Task<IEnumerable<HomeRow>> OfAsync(AppDb db, Guid member, DateOnly today, CancellationToken cancellation)
    {
        var (since, questions) = (today.AddDays(-DaysAfter), db.StudyQuestions);
        var rows = await (from mine in db.StudyMembers.AsNoTracking()
                          join study in db.DocumentStudies on mine.StudyId equals study.Id
                          join document in db.Documents on study.DocumentId equals document.Id
                          where mine.MemberId == member && study.Deadline >= since && document.CancelledAt == null && (document.LastDay == null || document.LastDay >= today)
                              && (mine.ReadAt == null || mine.FinishedAt == null && questions.Any(question => question.StudyId == study.Id))
                          orderby study.Deadline
                          select new { study.Id, study.Deadline, document.Symbol, document.Subject, IsRead = mine.ReadAt != null }).ToListAsync(cancellation);
        return rows.Select(row => new HomeRow(row.Deadline, $"Học tập {row.Symbol}", StudyLinks.Own(row.Id), row.Subject, Why: row.IsRead ? "đã đọc, còn tự kiểm tra" : row.Deadline < today ? "hạn đã qua, vẫn đọc được" : null)
        {
            Acts = [new(row.IsRead ? "Tự kiểm tra" : "Đọc", StudyLinks.Own(row.Id))],
        });
    }
}
