using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.TakingBack;

/// <summary>What taking a decision back does, in sentences that are read before it is done.</summary>
internal sealed class DecisionEffects(AppDb db)
{
    public async Task<IReadOnlyList<string>> OfAsync(DecisionReversal reversal, CancellationToken cancellation)
    {
        var cells = reversal.Of<Placement>().Select(one => one.Entity.OrganisationId).Concat(reversal.Of<Post>().Select(one => one.Entity.OrganisationId)).ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return
        [
            .. reversal.MadeMember ? ["Người này không còn trong danh sách đảng viên"] : Array.Empty<string>(),
            .. reversal.Of<Placement>().OrderBy(one => one.Row.IsAdded).Select(one => Of(one.Row, one.Entity, names[one.Entity.OrganisationId])),
            .. reversal.Of<MemberStatusPeriod>().Where(_ => !reversal.MadeMember).Select(one => Of(one.Row, one.Entity)),
            .. reversal.Of<MemberEvent>().Select(one => $"Sự việc “{MemberLabels.Of(one.Entity.Kind)}” ngày {Dates.Full(one.Entity.On)} không còn được đếm ở biểu nào"),
            .. reversal.Of<Post>().Where(one => !one.Row.IsAdded).Select(one => $"Giữ lại chức vụ {MemberPosts.Words(one.Entity.Kind).ToLowerInvariant()}, {names[one.Entity.OrganisationId]}, như chưa thôi"),
            .. reversal.Of<MemberPath>().Where(one => one.Row.IsAdded || one.Row.Before!.ContainsKey(nameof(MemberPath.Step)) || one.Row.Before.ContainsKey(nameof(MemberPath.State))).Select(one => Of(one.Row, one.Entity)),
            .. reversal.Of<Candidate>().Select(_ => "Đường kết nạp trở về trước bước này"),
            .. reversal.Of<MemberTransfer>().Where(one => one.Row.Before?.ContainsKey(nameof(MemberTransfer.State)) == true).Select(one => $"Giấy giới thiệu số {one.Entity.ReferralNumber} mở lại, chờ nơi đến"),
            .. reversal.Of<RoleGrant>().Any() ? ["Quyền vào sổ theo nơi sinh hoạt trở lại như trước"] : Array.Empty<string>(),
        ];
    }

    private static string Of(RecordedRow row, Placement placement, string cell) =>
        (row.IsAdded, placement.Kind) switch
        {
            (true, PlacementKind.Permanent) => $"Không còn tính ở {cell} từ {Dates.Full(placement.From)}",
            (true, _) => $"Không còn sinh hoạt tạm thời ở {cell} từ {Dates.Full(placement.From)}",
            (_, PlacementKind.Permanent) => $"Sinh hoạt ở {cell} liên tục từ {Dates.Full(placement.From)}, không gián đoạn",
            _ => $"Sinh hoạt tạm thời ở {cell} từ {Dates.Full(placement.From)} như chưa kết thúc",
        };

    private static string Of(RecordedRow row, MemberStatusPeriod status) =>
        row.IsAdded ? $"Bỏ tình trạng “{MemberLabels.Of(status.Kind)}” từ {Dates.Full(status.From)}" : $"Tình trạng “{MemberLabels.Of(status.Kind)}” từ {Dates.Full(status.From)} như chưa kết thúc";

    private static string Of(RecordedRow row, MemberPath path) =>
        row.IsAdded ? $"Việc “{PathTexts.KindName(path.Kind)}” thôi: mở nhầm; những gì đã ghi vẫn đọc được" : $"Việc “{PathTexts.KindName(path.Kind)}” trở về trước bước này";
}
