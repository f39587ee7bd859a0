using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Posts;

/// <summary>Names of members for lists, read some at a time.</summary>
public static class PeopleList
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(this AppDb db, IEnumerable<Guid> members, CancellationToken cancellation)
    {
        Dictionary<Guid, string> names = [];
        foreach (var some in members.Distinct().Chunk(500))
            foreach (var row in await db.Members.AsNoTracking().Where(row => some.Contains(row.Id)).Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation)) names[row.Id] = row.FullName;
        return names;
    }

    /// <summary>"từ 01/07/2025, nhiệm kỳ 2025-2030, bầu, quyết định 15-QĐ/ĐU, kiêm trưởng thôn, tổ trưởng".</summary>
    public static string Words(Post post) => string.Join(", ", new[]
    {
        PostTexts.Since(post) + (post.To is { } to ? $" đến {to:dd/MM/yyyy}" : ""), post.Term.Length > 0 ? $"nhiệm kỳ {post.Term}" : "", PostTexts.Basis(post),
        PostTexts.Also(post.AlsoVillageHead, post.AlsoChair, post.AlsoFrontHead), post.Ending is { } why ? $"thôi: {PostTexts.Of(why)}" : "",
    }.Where(part => part.Length > 0));
}
