using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>What the notice of a competition asks for.</summary>
public sealed class CompetitionHead
{
    public PostKind? Kind { get; set; }

    public string? Title { get; set; }

    /// <summary>How many posts are to be given.</summary>
    public int? Places { get; set; } = 1;

    public Guid? Unit { get; set; }

    public DateOnly? RegisterBy { get; set; }

    public DateOnly? ExamOn { get; set; }

    public DateOnly? VoteOn { get; set; }

    public static IEnumerable<SelectListItem> Kinds => [new("Chức danh khác", ""), .. Enum.GetValues<PostKind>().Select(kind => new SelectListItem(MemberPosts.Words(kind), kind.ToString()))];

    /// <summary>The unit that decides, and those right below it.</summary>
    public static async Task<List<SelectListItem>> UnitsAsync(AppDb db, Guid organisation, CancellationToken cancellation) =>
        [.. (await db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && (row.Id == organisation || row.ParentId == organisation)).OrderBy(row => row.Id != organisation).ThenBy(row => row.Code)
            .Select(row => new { row.Id, row.Name }).ToListAsync(cancellation)).Select(row => new SelectListItem(row.Name, row.Id.ToString()))];

    public Refusal? Write(Competition competition, OrganisationKind unit) =>
        competition.Write(Kind, string.IsNullOrWhiteSpace(Title) && Kind is { } kind ? OrganisationWords.Of(kind, unit) : Title, Places, RegisterBy, ExamOn, VoteOn);
}
