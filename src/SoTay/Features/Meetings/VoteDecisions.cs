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
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
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
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };
    }
}
