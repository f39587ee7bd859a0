using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations;

/// <summary>How a post was come by and why it ended, in words that people read.</summary>
public static class PostTexts
{
    public static string Of(PostWay way) => way switch
    {
        PostWay.Elected => "bầu",
        PostWay.Appointed => "chỉ định",
        _ => "thi tuyển",
    };

    public static string Of(PostEnding why) => why switch
    {
        PostEnding.TermOver => "hết nhiệm kỳ",
        PostEnding.Moved => "nhận nhiệm vụ khác",
        PostEnding.OwnWish => "xin thôi",
        PostEnding.Retired => "nghỉ hưu, nghỉ công tác",
        PostEnding.Again => "giữ tiếp nhiệm kỳ sau",
        PostEnding.LeftUnit => "chuyển sinh hoạt, rời danh sách",
        PostEnding.UnitEnded => "tổ chức kết thúc",
        _ => "lý do khác",
    };

    public static string Since(Post post) => post.FromAssumed ? "chưa rõ từ ngày nào" : $"từ {Dates.Full(post.From)}";

    /// <summary>"bầu, quyết định 15-QĐ/ĐU ngày 01/07/2025"; empty where nothing is written down.</summary>
    public static string Basis(Post post) => string.Join(", ", new[]
    {
        post.Way is { } way ? Of(way) : "",
        post.DecisionNumber.Length > 0 ? $"quyết định {post.DecisionNumber}" + (post.DecisionDate is { } signed ? $" ngày {Dates.Full(signed)}" : "") : post.DecisionDate is { } on ? $"ngày {Dates.Full(on)}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>"kiêm trưởng thôn, tổ trưởng; kiêm chủ tịch"; empty where the holder has no other post.</summary>
    public static string Also(bool villageHead, bool chair, bool frontHead) => string.Join(", ", new[]
    {
        villageHead ? "kiêm trưởng thôn, tổ trưởng" : "", chair ? "kiêm chủ tịch ủy ban nhân dân" : "", frontHead ? "kiêm trưởng ban công tác Mặt trận" : "",
    }.Where(part => part.Length > 0));

    public static string Local(bool? isLocal) => isLocal switch { true => "người địa phương", false => "không phải người địa phương", _ => "– chưa ghi" };
}
