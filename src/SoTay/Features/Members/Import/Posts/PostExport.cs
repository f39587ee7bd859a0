using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Members.Import.Posts;

/// <summary>Posts below an organisation in the form the import takes back; all of them, or those held on a day.</summary>
public sealed class PostExport(AppDb db, FieldCipher cipher)
{
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("organisation_code", "Mã tổ chức", "97.001.000.000.001", Width: 22), new("card_number", "Số thẻ đảng", "097070000001"), new("full_name", "Họ và tên", "Nguyễn Văn An", Width: 28),
        new("post", "Chức vụ", "secretary", PostImport.Held.Labels, 24), new("from", "Từ ngày", "2025-07-01"), new("to", "Đến ngày"),
        new("way", "Hình thức", "elected", PostImport.Ways.Labels), new("decision_number", "Số quyết định", "15-QĐ/ĐU", Width: 18), new("decision_date", "Ngày quyết định", "2025-06-30"),
        new("is_local", "Người địa phương", "yes", MemberWords.List("yes").Labels), new("also_village_head", "Kiêm trưởng thôn", "no", MemberWords.List("yes").Labels),
    ];

    public async Task<int> WriteAsync(Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var inside = asOf is { } day ? db.SubtreeOf(under, day) : db.SubtreeOf(under);
        var posts = db.Posts.AsNoTracking().Where(p => inside.Contains(p.OrganisationId));
        if (asOf is not null) posts = posts.Where(p => p.From <= asOf && (p.To == null || p.To >= asOf));
        var rows = from post in posts
                   join organisation in db.Organisations.AsNoTracking() on post.OrganisationId equals organisation.Id
                   join member in db.Members.AsNoTracking() on post.MemberId equals member.Id
                   orderby organisation.Code, post.From, member.SortKey
                   select new { organisation.Code, member.FullName, member.CardSealed, member.OldCardSealed, Post = post };
        var count = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var card = (row.CardSealed ?? row.OldCardSealed) is { } box ? cipher.Open(box) : null;
            file.Row([row.Code, card, row.FullName, ContractCode.Of(row.Post.Kind), row.Post.From, row.Post.To,
                row.Post.Way is { } way ? ContractCode.Of(way) : null, row.Post.DecisionNumber.Length > 0 ? row.Post.DecisionNumber : null, row.Post.DecisionDate,
                row.Post.IsLocal switch { true => "yes", false => "no", null => null }, row.Post.AlsoVillageHead ? "yes" : "no"]);
            count++;
        }

        return count;
    }
}
