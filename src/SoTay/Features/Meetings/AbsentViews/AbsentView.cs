using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.AbsentViews;

/// <summary>
/// What a committee member who was not in the room answered in writing to a resolution of the committee (208-QĐ/TW; how it is counted is
/// not confirmed). It stands beside the vote and in the minutes; it makes nobody present and changes no count.
/// </summary>
public sealed class AbsentView : IVersioned, IAudited
{
    public const int WordsLimit = 600;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid VoteId { get; init; }

    public required Guid MemberId { get; init; }

    public required string FullName { get; init; }

    public required AbsentStance Stance { get; init; }

    public required AbsentChannel Channel { get; init; }

    /// <summary>Day on which the member gave it.</summary>
    public required DateOnly GivenOn { get; init; }

    /// <summary>The member's own words; may be empty.</summary>
    public required string Words { get; init; }

    public required string ByName { get; init; }

    public required DateTime RecordedAt { get; init; }

    public bool IsWithdrawn { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;

    /// <summary>"Nguyễn Văn An đồng ý, bằng văn bản ngày 04/12/2026: cần thêm kinh phí"</summary>
    public string Say => $"{FullName} {Stance.Words}, {Channel.Words} ngày {Platform.Ui.Dates.Full(GivenOn)}{(Words.Length > 0 ? $": {Words.TrimEnd('.')}" : "")}";
}

public enum AbsentStance
{
    For,
    Against,
    Other,
}

/// <summary>Only in writing: what was said on the telephone is nobody's paper.</summary>
public enum AbsentChannel
{
    Letter,
    Slip,
    Mail,
}

public static class AbsentWords
{
    extension(AbsentStance stance)
    {
        public string Words => stance switch { AbsentStance.For => "đồng ý", AbsentStance.Against => "không đồng ý", _ => "có ý kiến khác" };
    }

    extension(AbsentChannel channel)
    {
        public string Words => channel switch { AbsentChannel.Letter => "bằng văn bản", AbsentChannel.Slip => "bằng phiếu lấy ý kiến", _ => "bằng thư điện tử" };
    }
}
