using SoTay.Features.Policies;

namespace SoTay.Features.Meetings;

public static class VoteDecisions
{
    extension(VoteDecision decision)
    {
        public string PolicyKey => decision switch
        {
            VoteDecision.Resolution => "resolution",
            VoteDecision.Admission => "admission",
            VoteDecision.Recognition => "recognition",
            VoteDecision.ProbationerRemoval => "probationer_removal",
            VoteDecision.ScreeningProgress => "screening_progress",
            VoteDecision.Reprimand => "discipline.reprimand",
            VoteDecision.Warning => "discipline.warning",
            VoteDecision.ProposeDismissal => "discipline.propose_dismissal",
            VoteDecision.ProposeExpulsion => "discipline.propose_expulsion",
            VoteDecision.Election => "election",
            VoteDecision.StrikeOff => "strike_off",
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };

        /// <summary>
        /// Key of the rule that counts in a meeting of this kind: a committee has rules of its own (208-QĐ/TW) and decides nothing
        /// that is a cell's to decide. Null where there is none.
        /// </summary>
        public string? KeyIn(MeetingKind kind) => !kind.DecidesAsCommittee ? decision.PolicyKey : decision switch
        {
            VoteDecision.Resolution => "committee_resolution",
            VoteDecision.Admission when kind is not MeetingKind.Committee => "admission_committee",
            VoteDecision.Election => decision.PolicyKey,
            _ => null,
        };

        public string Words => decision switch
        {
            VoteDecision.Resolution => "Nghị quyết, kết luận",
            VoteDecision.Admission => "Đề nghị kết nạp đảng viên",
            VoteDecision.Recognition => "Đề nghị công nhận đảng viên chính thức",
            VoteDecision.ProbationerRemoval => "Đề nghị xóa tên đảng viên dự bị",
            VoteDecision.ScreeningProgress => "Công nhận đảng viên tiến bộ sau sàng lọc",
            VoteDecision.Reprimand => "Kỷ luật khiển trách",
            VoteDecision.Warning => "Kỷ luật cảnh cáo",
            VoteDecision.ProposeDismissal => "Đề nghị cách chức",
            VoteDecision.ProposeExpulsion => "Đề nghị khai trừ",
            VoteDecision.Election => "Bầu cử",
            VoteDecision.StrikeOff => "Đề nghị xóa tên đảng viên",
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
    }

    /// <summary>The rule of the day for a decision in a meeting of this kind.</summary>
    public static VoteRule? VoteIn(this PolicyReader rules, MeetingKind kind, VoteDecision decision) => decision.KeyIn(kind) is { } key ? rules.Vote(key) : null;

    /// <summary>What may be decided in a meeting of this kind.</summary>
    public static IEnumerable<VoteDecision> Of(MeetingKind kind) => Enum.GetValues<VoteDecision>().Where(decision => decision.KeyIn(kind) is not null);
}
