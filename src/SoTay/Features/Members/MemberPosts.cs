using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>Posts in the field's own words.</summary>
public static class MemberPosts
{
    /// <summary>"Bí thư chi bộ, Chi bộ thôn 3": posts held now, in one organisation or in any.</summary>
    public static async Task<List<string>> HeldAsync(AppDb db, Guid member, Guid? organisation, CancellationToken cancellation) =>
        (await (from post in db.Posts.AsNoTracking()
                join unit in db.Organisations on post.OrganisationId equals unit.Id
                where post.MemberId == member && post.To == null && (organisation == null || post.OrganisationId == organisation)
                orderby post.Kind, post.Id
                select new { post.Kind, Unit = unit.Kind, unit.Name }).ToListAsync(cancellation))
        .ConvertAll(row => $"{OrganisationWords.Of(row.Kind, row.Unit)}, {row.Name}");

    public static string Words(PostKind kind) => kind switch
    {
        PostKind.Secretary => "Bí thư",
        PostKind.DeputySecretary => "Phó bí thư",
        PostKind.StandingMember => "Ủy viên ban thường vụ",
        PostKind.CommitteeMember => "Cấp ủy viên",
        PostKind.InspectionChair => "Chủ nhiệm ủy ban kiểm tra",
        _ => "Ủy viên ủy ban kiểm tra",
    };
}
