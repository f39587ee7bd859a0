using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings;

public static class MeetingKinds
{
    extension(MeetingKind kind)
    {
        /// <summary>Only those who hold a post are called, and only they and those above read the minutes.</summary>
        public bool IsOfCommittee => kind is MeetingKind.Committee or MeetingKind.StandingCommittee or MeetingKind.FullCommittee;

        /// <summary>A committee decides here, not a cell: votes are counted against all its members, and those who are away may be asked (208-QĐ/TW).</summary>
        public bool DecidesAsCommittee => kind.IsOfCommittee || kind is MeetingKind.Conference;

        /// <summary>The roll-call comes from posts: its people belong to many cells.</summary>
        public bool CallsByPost => kind is MeetingKind.StandingCommittee or MeetingKind.FullCommittee or MeetingKind.Conference;

        /// <summary>Meetings of the whole cell that boards, attendance and warnings speak of.</summary>
        public bool IsCellMeeting => kind is MeetingKind.Regular or MeetingKind.Thematic;

        /// <summary>The cell scores it (42-HD/BTCTW).</summary>
        public bool IsScored => kind is MeetingKind.Regular or MeetingKind.Thematic or MeetingKind.Extended;

        /// <summary>"Thường kỳ", as it stands in a list of kinds.</summary>
        public string Words => kind switch
        {
            MeetingKind.Regular => "Thường kỳ",
            MeetingKind.Thematic => "Chuyên đề",
            MeetingKind.Conference => "Hội nghị",
            MeetingKind.Extended => "Mở rộng",
            MeetingKind.Committee => "Họp chi ủy",
            MeetingKind.StandingCommittee => "Họp ban thường vụ",
            MeetingKind.FullCommittee => "Họp ban chấp hành",
            _ => "Đại hội chi bộ",
        };

        /// <summary>"Sinh hoạt thường kỳ tháng 12".</summary>
        public string Title(DateOnly month, string topic) => kind switch
        {
            MeetingKind.Regular => $"Sinh hoạt thường kỳ tháng {month.Month}",
            MeetingKind.Thematic => topic.Length > 0 ? $"Sinh hoạt chuyên đề: {topic}" : $"Sinh hoạt chuyên đề tháng {month.Month}",
            MeetingKind.Extended => Named("Sinh hoạt mở rộng", topic, month),
            MeetingKind.Committee => Named("Họp chi ủy", topic, month),
            MeetingKind.StandingCommittee => Named("Họp ban thường vụ", topic, month),
            MeetingKind.FullCommittee => Named("Họp ban chấp hành", topic, month),
            MeetingKind.Congress => Named("Đại hội chi bộ", topic, month),
            _ => Named("Hội nghị", topic, month),
        };

        /// <summary>"sinh hoạt chi bộ thường kỳ tháng 12 năm 2026", as papers name it.</summary>
        public string Subject(DateOnly month, string topic) => kind switch
        {
            MeetingKind.Regular => $"sinh hoạt chi bộ thường kỳ tháng {month.Month} năm {month.Year}",
            MeetingKind.Thematic => $"sinh hoạt chi bộ chuyên đề {topic}".TrimEnd(),
            _ => $"{char.ToLowerInvariant(kind.Title(month, topic)[0])}{kind.Title(month, topic)[1..]} năm {month.Year}",
        };
    }

    /// <summary>
    /// What an organisation holds besides the regular meeting of a cell: a standing committee meets only where there is one, a
    /// committee above cells holds no cell meeting.
    /// </summary>
    public static IReadOnlyList<MeetingKind> HeldAt(Organisation unit, bool hasStandingCommittee) => unit switch
    {
        { Kind: OrganisationKind.Group } => [],
        { IsCell: true } => [MeetingKind.Thematic, MeetingKind.Extended, MeetingKind.Committee, .. Standing(hasStandingCommittee), MeetingKind.Congress],
        _ => [MeetingKind.FullCommittee, .. Standing(hasStandingCommittee), MeetingKind.Conference],
    };

    private static MeetingKind[] Standing(bool there) => there ? [MeetingKind.StandingCommittee] : [];

    private static string Named(string lead, string topic, DateOnly month) => topic.Length > 0 ? $"{lead} {topic}" : $"{lead} tháng {month.Month}";
}
