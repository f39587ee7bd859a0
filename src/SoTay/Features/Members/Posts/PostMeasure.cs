using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;

namespace SoTay.Features.Members.Posts;

/// <summary>One count of posts; the list behind a number is made of the very rows that were counted.</summary>
/// <param name="Key">Name in the figures and in addresses.</param>
/// <param name="Of">What a ratio is counted against; null for a plain number.</param>
public sealed record PostMeasure(string Key, string Label, Func<PostRow, bool> Is, Func<PostRow, bool>? Of = null)
{
    /// <summary>Head of a column.</summary>
    public string Short { get; private init; } = Label;

    /// <summary>Units without a secretary: a list of units, not of people.</summary>
    public const string Vacant = "posts.vacant";

    public const string VacantLabel = "Đơn vị chưa có bí thư";

    public const string VacantShort = "Thiếu bí thư";

    public static IReadOnlyList<PostMeasure> All { get; } =
    [
        new("posts.total", "Chức vụ đang giữ", _ => true) { Short = "Chức vụ" },
        .. Enum.GetValues<PostKind>().Select(kind => new PostMeasure($"posts.kind.{Code(kind)}", MemberPosts.Words(kind), row => row.Post.Kind == kind)),
        new("posts.women", "Nữ giữ chức vụ", row => row.IsWoman, _ => true) { Short = "Nữ" },
        new("posts.secretaries.women", "Bí thư là nữ", row => row.IsSecretary && row.IsWoman, row => row.IsSecretary),
        new("posts.secretaries.not-local", "Bí thư không phải người địa phương", row => row.IsSecretary && row.Post.IsLocal == false, row => row.IsSecretary) { Short = "Bí thư nơi khác" },
        new("posts.secretaries.local", "Bí thư là người địa phương", row => row.IsSecretary && row.Post.IsLocal == true, row => row.IsSecretary),
        new("posts.secretaries.locality-unknown", "Bí thư chưa ghi là người địa phương hay không", row => row.IsSecretary && row.Post.IsLocal is null, row => row.IsSecretary),
        new("posts.secretaries.also-village-head", "Bí thư chi bộ thôn, tổ dân phố kiêm trưởng thôn, tổ trưởng", row => row.LeadsVillageCell && row.Post.AlsoVillageHead, row => row.LeadsVillageCell) { Short = "Kiêm trưởng thôn" },
        new("posts.secretaries.also-chair", "Bí thư kiêm chủ tịch ủy ban nhân dân", row => row.IsSecretary && row.Post.AlsoChair, row => row.IsSecretary),
        new("posts.secretaries.also-front-head", "Bí thư kiêm trưởng ban công tác Mặt trận", row => row.IsSecretary && row.Post.AlsoFrontHead, row => row.IsSecretary),
        new("posts.by-competition", "Giữ chức vụ qua thi tuyển", row => row.Post.Way is PostWay.Competition, _ => true),
        new("posts.tenure.over", "Giữ chức vụ quá thời gian quy định", row => row.Tenure is TenureState.Over, row => row.Tenure is not null and not TenureState.NoRule) { Short = "Quá thời gian" },
        new("posts.tenure.near", "Sắp hết thời gian được giữ chức vụ", row => row.Tenure is TenureState.Near, row => row.Tenure is not null and not TenureState.NoRule),
        new("posts.tenure.unknown", "Người đứng đầu chưa ghi giữ từ ngày nào", row => row.Tenure is TenureState.Unknown, row => row.Tenure is not null and not TenureState.NoRule),
        new("posts.tenure.no-rule", "Người đứng đầu chưa có quy định thời gian", row => row.Tenure is TenureState.NoRule, row => row.Tenure is not null),
    ];

    public static PostMeasure? Find(string? key) => All.FirstOrDefault(one => one.Key == key);

    private static string Code(PostKind kind) => kind switch
    {
        PostKind.Secretary => "secretary",
        PostKind.DeputySecretary => "deputy-secretary",
        PostKind.StandingMember => "standing-member",
        PostKind.CommitteeMember => "committee-member",
        PostKind.InspectionChair => "inspection-chair",
        _ => "inspection-member",
    };
}
