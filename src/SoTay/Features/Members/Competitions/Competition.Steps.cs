using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Competitions;

/// <summary>The steps. Each refuses with the first condition that does not hold, and else has changed the competition.</summary>
public sealed partial class Competition
{
    /// <summary>What the notice says.</summary>
    public Refusal? Write(PostKind? kind, string? title, int? places, DateOnly? registerBy, DateOnly? examOn, DateOnly? voteOn)
    {
        if (Stage is not CompetitionStage.Draft) return CompetitionRefusals.NotAt(this, "Chỉ sửa thông báo khi chưa công bố.");
        if (string.IsNullOrWhiteSpace(title)) return CompetitionRefusals.TitleMissing;
        if (title.Trim().Length > TitleLimit) return CompetitionRefusals.TooLong("Tên chức danh", TitleLimit, "Title");
        if (places is not (>= 1 and <= MostPlaces)) return CompetitionRefusals.PlacesWrong;
        if (places > 1 && kind is { } single && Post.IsSingle(single)) return CompetitionRefusals.OnlyOne(MemberPosts.Words(single));
        if (registerBy is not { } register || examOn is not { } exam || voteOn is not { } vote) return CompetitionRefusals.DatesMissing;
        if (register > exam || exam > vote) return CompetitionRefusals.DatesOutOfOrder;
        (Kind, Title, Places, RegisterBy, ExamOn, VoteOn) = (kind, title.Trim(), places.Value, register, exam, vote);
        return null;
    }

    public Refusal? AddCondition(string? text)
    {
        if (Stage is not CompetitionStage.Draft) return CompetitionRefusals.NotAt(this, "Điều kiện chỉ sửa khi chưa công bố.");
        if (string.IsNullOrWhiteSpace(text)) return CompetitionRefusals.ConditionMissing;
        if (text.Trim().Length > CompetitionCondition.TextLimit) return CompetitionRefusals.TooLong("Điều kiện", CompetitionCondition.TextLimit, "Text");
        if (Conditions.Exists(one => one.Text == text.Trim())) return CompetitionRefusals.ThereAlready("Text");
        Conditions.Add(new() { CompetitionId = Id, OrganisationId = OrganisationId, Place = Conditions.Count == 0 ? 1 : Conditions.Max(one => one.Place) + 1, Text = text.Trim() });
        return null;
    }

    public Refusal? AddCriterion(CompetitionPart part, string? name, int? most, int? weight)
    {
        if (Stage is not CompetitionStage.Draft) return CompetitionRefusals.NotAt(this, "Tiêu chí chấm chỉ sửa khi chưa công bố.");
        if (string.IsNullOrWhiteSpace(name)) return CompetitionRefusals.CriterionMissing;
        if (name.Trim().Length > CompetitionCriterion.NameLimit) return CompetitionRefusals.TooLong("Tiêu chí", CompetitionCriterion.NameLimit, "Name");
        if (most is not (>= 1 and <= CompetitionCriterion.MostPoints)) return CompetitionRefusals.MostWrong;
        if (weight is not (>= 1 and <= CompetitionCriterion.MostWeight)) return CompetitionRefusals.WeightWrong;
        if (Criteria.Exists(one => one.Name == name.Trim() && one.Part == part)) return CompetitionRefusals.ThereAlready("Name");
        Criteria.Add(new() { CompetitionId = Id, OrganisationId = OrganisationId, Place = Criteria.Count == 0 ? 1 : Criteria.Max(one => one.Place) + 1, Part = part, Name = name.Trim(), Most = most.Value, Weight = weight.Value });
        return null;
    }

    /// <summary>Names somebody to the council; before the examination is marked.</summary>
    public Refusal? AddExaminer(Guid? member, string? name)
    {
        if (Stage is not (CompetitionStage.Draft or CompetitionStage.Announced)) return CompetitionRefusals.NotAt(this, "Hội đồng chỉ sửa trước khi chốt danh sách ứng viên.");
        if (string.IsNullOrWhiteSpace(name)) return CompetitionRefusals.ExaminerMissing;
        if (name.Trim().Length > CompetitionExaminer.NameLimit) return CompetitionRefusals.TooLong("Họ tên", CompetitionExaminer.NameLimit, "Examiner");
        if (member is { } key && Candidates.Exists(one => one.MemberId == key && !one.HasWithdrawn)) return CompetitionRefusals.ExaminerIsCandidate;
        if (Examiners.Exists(one => member is null ? one.MemberId is null && one.Name == name.Trim() : one.MemberId == member)) return CompetitionRefusals.ThereAlready("Examiner");
        Examiners.Add(new() { CompetitionId = Id, OrganisationId = OrganisationId, MemberId = member, Name = name.Trim() });
        return null;
    }

    /// <summary>Takes a part out of what is being prepared.</summary>
    public Refusal? Drop(Guid part)
    {
        if (Stage is not CompetitionStage.Draft) return CompetitionRefusals.NotAt(this, "Sau khi công bố thì không bỏ bớt được.");
        Conditions.RemoveAll(one => one.Id == part);
        Criteria.RemoveAll(one => one.Id == part);
        Examiners.RemoveAll(one => one.Id == part);
        return null;
    }

    /// <summary>The notice goes out (thông báo thi tuyển); from here on conditions and criteria stand.</summary>
    public Refusal? Announce(DateOnly? on, string? number, DateOnly today)
    {
        if (Stage is not CompetitionStage.Draft) return CompetitionRefusals.NotAt(this, "Thông báo đã công bố từ trước.");
        if (Conditions.Count == 0) return CompetitionRefusals.NoConditions;
        if (Criteria.Count == 0) return CompetitionRefusals.NoCriteria;
        if (Examiners.Count == 0) return CompetitionRefusals.NoExaminers;
        if (Sound(on, null, today) is { } no) return no;
        if (on > RegisterBy) return CompetitionRefusals.AnnouncedLate(RegisterBy);
        if (string.IsNullOrWhiteSpace(number)) return CompetitionRefusals.NumberMissing("thông báo");
        if (number.Trim().Length > NumberLimit) return CompetitionRefusals.TooLong("Số thông báo", NumberLimit, "Number");
        (AnnouncedOn, NoticeNumber, Stage, Reason) = (on, number.Trim(), CompetitionStage.Announced, "");
        return null;
    }

    /// <summary>Somebody registers: a member of the roster, or a name with the unit in words.</summary>
    public Refusal? Register(Guid? member, string? name, string? unit, DateOnly? on, DateOnly today)
    {
        if (Stage is not CompetitionStage.Announced) return CompetitionRefusals.NotAt(this, "Ứng viên chỉ ghi khi đã công bố và chưa chốt danh sách.");
        if (string.IsNullOrWhiteSpace(name)) return CompetitionRefusals.CandidateMissing;
        if (name.Trim().Length > CompetitionCandidate.NameLimit) return CompetitionRefusals.TooLong("Họ tên", CompetitionCandidate.NameLimit, "Name");
        if (string.IsNullOrWhiteSpace(unit)) return CompetitionRefusals.UnitMissing;
        if (unit.Trim().Length > CompetitionCandidate.UnitLimit) return CompetitionRefusals.TooLong("Đơn vị", CompetitionCandidate.UnitLimit, "Unit");
        if (Sound(on, AnnouncedOn, today) is { } no) return no;
        if (on > RegisterBy) return CompetitionRefusals.RegisteredLate(RegisterBy);
        if (Candidates.Exists(one => member is null ? one.Name == name.Trim() && one.Unit == unit.Trim() : one.MemberId == member)) return CompetitionRefusals.RegisteredAlready;
        if (member is { } key && Examiners.Exists(one => one.MemberId == key)) return CompetitionRefusals.ExaminerIsCandidate;
        Candidates.Add(new() { CompetitionId = Id, OrganisationId = OrganisationId, MemberId = member, Name = name.Trim(), Unit = unit.Trim(), RegisteredOn = on!.Value });
        return null;
    }

    /// <summary>Writes down whether a candidate meets a condition.</summary>
    public Refusal? Check(CompetitionCandidate candidate, CompetitionCondition condition, bool met)
    {
        if (Stage is not CompetitionStage.Announced) return CompetitionRefusals.NotAt(this, "Điều kiện chỉ xét trước khi chốt danh sách.");
        if (candidate.Checks.Find(check => check.ConditionId == condition.Id) is { } there) there.IsMet = met;
        else candidate.Checks.Add(new() { CandidateId = candidate.Id, ConditionId = condition.Id, OrganisationId = OrganisationId, IsMet = met });
        return null;
    }

    public Refusal? Withdraw(CompetitionCandidate candidate)
    {
        if (Stage is not CompetitionStage.Announced) return CompetitionRefusals.NotAt(this, "Danh sách đã chốt. Cần rút tên thì lùi một bước trước.");
        candidate.HasWithdrawn = true;
        return null;
    }

    /// <summary>The list of candidates is closed. More candidates than posts is the rule; going on with too few asks for a decision with its reason.</summary>
    public Refusal? Close(DateOnly? on, string? fewNumber, string? fewReason, PolicyReader rules, DateOnly today)
    {
        if (Stage is not CompetitionStage.Announced) return CompetitionRefusals.NotAt(this, "Danh sách chỉ chốt sau khi công bố.");
        if (Sound(on, AnnouncedOn, today) is { } no) return no;
        if (on <= RegisterBy) return CompetitionRefusals.StillOpen(RegisterBy);
        if (Candidates.Find(one => !one.HasWithdrawn && !Conditions.TrueForAll(one.IsChecked)) is { } unread) return CompetitionRefusals.NotChecked(unread.Name);
        var (admitted, surplus) = (Admitted.Count(), rules.Whole("competition.min_surplus"));
        if (admitted == 0) return CompetitionRefusals.NobodyAdmitted;
        var few = admitted < Places + (surplus?.Value ?? 0);
        if (few && (string.IsNullOrWhiteSpace(fewNumber) || string.IsNullOrWhiteSpace(fewReason))) return CompetitionRefusals.TooFew(admitted, Places, surplus);
        if (fewNumber?.Trim().Length > NumberLimit) return CompetitionRefusals.TooLong("Số văn bản", NumberLimit, "FewNumber");
        if (fewReason?.Trim().Length > ReasonLimit) return CompetitionRefusals.TooLong("Lý do", ReasonLimit, "FewReason");
        (ClosedOn, FewNumber, FewReason, Stage, Reason) = (on, few ? fewNumber!.Trim() : "", few ? fewReason!.Trim() : "", CompetitionStage.Examining, "");
        return null;
    }

    /// <summary>All marks are in; from here on they stand.</summary>
    public Refusal? CloseMarks(DateOnly? on, CompetitionTotals totals, DateOnly today)
    {
        if (Stage is not CompetitionStage.Examining) return CompetitionRefusals.NotAt(this, "Điểm chỉ chốt trong khi chấm.");
        if (Sound(on, ClosedOn, today) is { } no) return no;
        if (totals.FirstMissing is { } missing) return CompetitionRefusals.MarkMissing(missing.Examiner.Name, missing.Candidate.Name, missing.Criterion.Name);
        (MarkedOn, Stage, Reason) = (on, CompetitionStage.Marked, "");
        return null;
    }

    /// <summary>The secret vote as it was counted.</summary>
    /// <param name="committee">How many sit in the committee and in the standing committee by the posts of that day; 0 where the book does not know.</param>
    public Refusal? Vote(DateOnly? on, CompetitionBallot ballot, VoteRule? rule, (int Whole, int Standing) committee, DateOnly today)
    {
        if (Stage is not CompetitionStage.Marked) return CompetitionRefusals.NotAt(this, "Biểu quyết ghi sau khi chốt điểm.");
        if (rule is null) return CompetitionRefusals.NoVoteRule;
        if (Sound(on, MarkedOn, today) is { } no) return no;
        if (ballot.Wrong([.. Admitted.Select(one => one.Id)], Places, committee) is { } wrong) return wrong;
        foreach (var candidate in Candidates) candidate.Votes = ballot.Votes.TryGetValue(candidate.Id, out var votes) ? votes : null;
        (VotedOn, Base, Present, Issued, Returned, Invalid) = (on, ballot.Base!.Value, ballot.Present!.Value, ballot.Issued!.Value, ballot.Returned!.Value, ballot.Invalid ?? 0);
        (Needed, VoteRule, Stage, Reason) = (rule.Needed(Base), $"{rule.Share} trong {Base} người, {rule.Basis.LegalBasis}", CompetitionStage.Voted, "");
        return null;
    }

    /// <summary>Who carries the vote: enough votes, and more than whoever has no place; a tie over the last place leaves the tied out.</summary>
    public IReadOnlyList<CompetitionCandidate> Leading
    {
        get
        {
            var enough = Admitted.Where(one => one.Votes >= Needed).OrderByDescending(one => one.Votes).ToList();
            return enough.Count <= Places ? enough : enough.FindAll(one => one.Votes > enough[Places].Votes);
        }
    }

    /// <summary>The decision. The posts are given in the same save by whoever calls.</summary>
    /// <param name="winners">Keys of who is appointed, as they were chosen: everybody who carries the vote.</param>
    public Refusal? Decide(IReadOnlyCollection<Guid> winners, string? number, DateOnly? on, DateOnly? takesOn, PolicyReader rules, DateOnly today)
    {
        if (Stage is not CompetitionStage.Voted) return CompetitionRefusals.NotAt(this, "Quyết định ghi sau khi kiểm phiếu.");
        var chosen = Candidates.FindAll(one => winners.Contains(one.Id));
        if (chosen.Count == 0 || chosen.Count < winners.Distinct().Count()) return CompetitionRefusals.NotACandidate;
        if (chosen.Select(Unfit).FirstOrDefault(refusal => refusal is not null) is { } unfit) return unfit;
        if (Leading.FirstOrDefault(one => !chosen.Contains(one)) is { } passed) return CompetitionRefusals.PassedOver(passed.Name);
        if (string.IsNullOrWhiteSpace(number)) return CompetitionRefusals.NumberMissing("quyết định");
        if (number.Trim().Length > NumberLimit) return CompetitionRefusals.TooLong("Số quyết định", NumberLimit, "Number");
        if (Sound(on, VotedOn, today) is { } no) return no;
        if (takesOn is not { } takes) return CompetitionRefusals.TakesMissing;
        if (takes < on) return CompetitionRefusals.TakesEarly(on!.Value);
        (DecisionNumber, DecidedOn, TakesOn, Stage, Reason) = (number.Trim(), on, takes, CompetitionStage.Decided, "");
        chosen.ForEach(one => one.IsChosen = true);
        KeepMarks(on!.Value, rules);
        return null;
    }

    private Refusal? Unfit(CompetitionCandidate chosen) =>
        !Admitted.Contains(chosen) || chosen.Votes is not { } votes ? CompetitionRefusals.NotAdmitted(chosen.Name)
        : votes < Needed ? CompetitionRefusals.NotEnoughVotes(chosen.Name, votes, Needed)
        : !Leading.Contains(chosen) ? CompetitionRefusals.NotLeading(chosen.Name, Places)
        : Kind is not null && chosen.MemberId is null ? CompetitionRefusals.NotInRoster(chosen.Name) : null;

    /// <summary>Over without anybody appointed.</summary>
    public Refusal? End(DateOnly? on, string? reason, PolicyReader rules, DateOnly today)
    {
        if (IsOver) return CompetitionRefusals.NotAt(this, "Cuộc thi tuyển đã xong.");
        if (Sound(on, new[] { AnnouncedOn, ClosedOn, MarkedOn, VotedOn }.Max(), today) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return CompetitionRefusals.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return CompetitionRefusals.TooLong("Lý do", ReasonLimit, "Why");
        (EndedOn, Reason, Stage) = (on, reason.Trim(), CompetitionStage.NoResult);
        KeepMarks(on!.Value, rules);
        return null;
    }

    /// <summary>The last step was written down wrongly: back to before it, with a reason.</summary>
    public Refusal? StepBack(string? reason)
    {
        if (Stage is CompetitionStage.Draft || IsOver) return CompetitionRefusals.NotAt(this, "Không còn bước nào lùi được.");
        if (string.IsNullOrWhiteSpace(reason)) return CompetitionRefusals.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return CompetitionRefusals.TooLong("Lý do", ReasonLimit, "Why");
        if (Stage is CompetitionStage.Announced && Candidates.Count > 0) return CompetitionRefusals.HasCandidates;
        switch (Stage)
        {
            case CompetitionStage.Announced: (AnnouncedOn, NoticeNumber, Stage) = (null, "", CompetitionStage.Draft); break;
            case CompetitionStage.Examining: (ClosedOn, FewNumber, FewReason, Stage) = (null, "", "", CompetitionStage.Announced); break;
            case CompetitionStage.Marked: (MarkedOn, Stage) = (null, CompetitionStage.Examining); break;
            default:
                (VotedOn, Base, Present, Issued, Returned, Invalid, Needed, VoteRule, Stage) = (null, 0, 0, 0, 0, 0, 0, "", CompetitionStage.Marked);
                foreach (var candidate in Candidates) candidate.Votes = null;
                break;
        }

        Reason = reason.Trim();
        return null;
    }

    /// <summary>The marks of those who were not chosen are gone from today on.</summary>
    public void ForgetMarks(DateOnly today) => MarksDeletedOn = today;

    private void KeepMarks(DateOnly on, PolicyReader rules) => MarksUntil = rules.Whole("competition.marks_kept_days") is { } days ? on.AddDays(days.Value) : null;

    private static Refusal? Sound(DateOnly? on, DateOnly? since, DateOnly today)
    {
        if (on is not { } day) return CompetitionRefusals.DayMissing;
        if (day > today) return CompetitionRefusals.InFuture(today);
        return day < since ? CompetitionRefusals.BeforeLastStep(since.Value) : null;
    }
}
