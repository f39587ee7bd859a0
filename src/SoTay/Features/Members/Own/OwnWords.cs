using System.Globalization;
using System.Text.Json;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;

namespace SoTay.Features.Members.Own;

/// <summary>Names of the audit in words for the person concerned; what has no word is a technical field and stays unsaid.</summary>
internal static class OwnWords
{
    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["Member.added"] = "Ghi vào sổ", ["Member.changed"] = "Sửa hồ sơ", ["Member.read"] = "Mở giá trị khóa", ["Member.acting"] = "Bắt đầu làm thay",
        ["Placement.added"] = "Ghi nơi sinh hoạt", ["Placement.changed"] = "Sửa nơi sinh hoạt",
        ["MemberStatusPeriod.added"] = "Ghi tình trạng", ["MemberStatusPeriod.changed"] = "Sửa tình trạng", ["MemberEvent.added"] = "Ghi sự việc",
        ["Member.taken-back"] = "Lấy lại quyết định ghi nhầm", ["Member.removed"] = "Bỏ khỏi sổ vì ghi nhầm", ["Placement.removed"] = "Bỏ nơi sinh hoạt ghi nhầm", ["MemberStatusPeriod.removed"] = "Bỏ tình trạng ghi nhầm",
        ["MemberEvent.removed"] = "Bỏ sự việc ghi nhầm", ["PathMark.removed"] = "Lùi một bước của việc về tư cách đảng viên",
        ["Post.added"] = "Ghi chức vụ", ["Post.changed"] = "Sửa chức vụ",
        ["CorrectionRequest.added"] = "Đề nghị sửa hồ sơ", ["CorrectionRequest.changed"] = "Giải quyết đề nghị sửa",
        ["NoticeAnswer.added"] = "Trả lời giấy mời", ["NoticeAnswer.changed"] = "Đổi câu trả lời giấy mời",
        ["Contribution.added"] = "Giao chuẩn bị phát biểu", ["Contribution.changed"] = "Sửa phần phát biểu đã giao", ["EarlyOpinion.added"] = "Gửi ý kiến trước buổi họp", ["EarlyOpinion.changed"] = "Sửa ý kiến gửi trước",
        ["CellVisit.added"] = "Ghi lịch dự sinh hoạt chi bộ", ["CellVisit.changed"] = "Sửa lịch, nhận xét khi dự sinh hoạt",
        ["MemberPath.added"] = "Mở việc về tư cách đảng viên", ["MemberPath.changed"] = "Ghi tiếp việc về tư cách đảng viên", ["PathMark.added"] = "Ghi một bước của việc ấy",
        ["Member.filed"] = "Lập tệp chuyển sinh hoạt", ["Arrival.changed"] = "Tiếp nhận từ nơi khác bằng tệp", ["YearGrade.added"] = "Ghi xếp loại năm", ["YearGrade.changed"] = "Thay quyết định xếp loại",
        ["OutsideTime.added"] = "Ghi thời gian ngoài Đảng", ["CourseSeat.added"] = "Ghi vào danh sách lớp bồi dưỡng", ["CourseSeat.changed"] = "Ghi tiếp về lớp bồi dưỡng", ["CourseSeat.removed"] = "Bỏ khỏi danh sách lớp bồi dưỡng",
        ["PastAward.added"] = "Ghi khen thưởng trước đây", ["PastAward.removed"] = "Bỏ dòng khen thưởng trước đây", ["Award.added"] = "Ghi đề nghị khen thưởng", ["Award.changed"] = "Ghi tiếp về khen thưởng",
        ["Member.imported"] = "Ghi vào sổ từ danh sách", ["Member.updated"] = "Sửa theo danh sách",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["FullName"] = "Họ và tên", ["Sex"] = "Giới tính", ["BirthDate"] = "Ngày sinh", ["JoinedOn"] = "Ngày vào Đảng", ["OfficialOn"] = "Ngày chính thức", ["CeremonyOn"] = "Ngày lễ kết nạp",
        ["CardSealed"] = "Số thẻ", ["OldCardSealed"] = "Số thẻ cũ", ["PhoneSealed"] = "Điện thoại", ["StatisticsSealed"] = "Mã thống kê",
        ["Membership"] = "Tình trạng", ["IsExempt"] = "Miễn sinh hoạt", ["IsServedByOfficer"] = "Chi ủy làm thay",
        ["From"] = "Từ ngày", ["On"] = "Ngày", ["To"] = "Đến ngày", ["DecisionNumber"] = "Số quyết định", ["State"] = "Kết quả", ["Answer"] = "Trả lời",
    };

    public static string Act(string action) => Acts.GetValueOrDefault(action, "Ghi một thay đổi");

    public static string? Field(string name) => Fields.GetValueOrDefault(name);

    /// <summary>What was written down anew, where the act alone does not say it: "Bí thư", "Miễn công tác và sinh hoạt".</summary>
    public static string? Kind(string action, string kind) => action.Split('.')[0] switch
    {
        nameof(Post) when Enum.TryParse<PostKind>(kind, out var post) => MemberPosts.Words(post),
        nameof(Placement) when Enum.TryParse<PlacementKind>(kind, out var placement) => placement is PlacementKind.Temporary ? "Sinh hoạt tạm thời" : "Sinh hoạt chính thức",
        nameof(MemberStatusPeriod) when Enum.TryParse<MemberStatusKind>(kind, out var status) => MemberLabels.Of(status),
        nameof(MemberPath) when Enum.TryParse<PathKind>(kind, out var path) => PathTexts.KindName(path),
        nameof(MemberEvent) when Enum.TryParse<MemberEventKind>(kind, out var happened) => MemberLabels.Of(happened),
        _ => null,
    };

    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "–",
        JsonValueKind.True => "có",
        JsonValueKind.False => "không",
        _ => Spoken(value.ToString()),
    };

    private static string Spoken(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return MemberLabels.Date(date, DatePrecision.Day);
        if (Enum.TryParse<Membership>(text, out var membership)) return MemberLabels.Of(membership);
        if (Enum.TryParse<Sex>(text, out var sex)) return MemberLabels.Of((Sex?)sex);
        if (Enum.TryParse<PathState>(text, out var path)) return path switch { PathState.Open => "đang làm", PathState.InForce => "đang có hiệu lực", PathState.Done => "đã xong", _ => "đã thôi" };
        return Enum.TryParse<CorrectionState>(text, out var state) ? state switch
        {
            CorrectionState.Accepted => "đã sửa",
            CorrectionState.Refused => "không sửa",
            CorrectionState.Withdrawn => "đã rút",
            _ => "đang chờ",
        } : text;
    }
}
