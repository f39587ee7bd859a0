using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Competitions;

/// <summary>Sentences with which competitions say no.</summary>
public static class CompetitionRefusals
{
    private const string Kept = "Những ô khác còn giữ.";

    public static readonly Refusal TitleMissing = new($"Chưa có tên chức danh thi tuyển. {Kept} Ghi như trong thông báo.", "Title");
    public static readonly Refusal DatesMissing = new($"Chưa đủ ba ngày: hết hạn đăng ký, ngày thi, ngày bỏ phiếu. {Kept}", "RegisterBy");
    public static readonly Refusal DatesOutOfOrder = new($"Ba ngày phải theo thứ tự: hết hạn đăng ký, rồi thi, rồi bỏ phiếu. {Kept} Sửa lại ngày.", "RegisterBy");
    public static readonly Refusal PlacesWrong = new($"Số chức danh cần tuyển là số nguyên từ 1 đến {Competition.MostPlaces}. {Kept}", "Places");
    public static readonly Refusal UnitElsewhere = new($"Đơn vị có chức danh phải là tổ chức này hoặc ở dưới. {Kept} Chọn lại.", "Unit");
    public static readonly Refusal ConditionMissing = new("Chưa ghi điều kiện. Ghi một câu trả lời được có hoặc không, ví dụ: trình độ đại học trở lên.", "Text");
    public static readonly Refusal CriterionMissing = new($"Chưa ghi tên tiêu chí. {Kept}", "Name");
    public static readonly Refusal MostWrong = new($"Điểm tối đa là số nguyên từ 1 đến {CompetitionCriterion.MostPoints}. {Kept}", "Most");
    public static readonly Refusal WeightWrong = new($"Hệ số là số nguyên từ 1 đến {CompetitionCriterion.MostWeight}. {Kept}", "Weight");
    public static readonly Refusal ExaminerMissing = new("Chưa ghi người chấm. Tìm trong danh sách đảng viên, hoặc ghi họ tên.", "Examiner");
    public static readonly Refusal ExaminerIsCandidate = new("Một người không vừa chấm vừa dự thi. Chưa ghi gì; chọn người khác.", "Name");
    public static readonly Refusal NoConditions = new("Chưa có điều kiện dự thi nào nên chưa công bố. Ghi ít nhất một điều kiện ở trên.");
    public static readonly Refusal NoCriteria = new("Chưa có tiêu chí chấm nào nên chưa công bố. Tiêu chí và điểm tối đa phải biết trước khi thi.");
    public static readonly Refusal NoExaminers = new("Chưa có ai trong hội đồng chấm nên chưa công bố. Ghi tên từng người chấm ở trên.");
    public static readonly Refusal CandidateMissing = new($"Chưa ghi ứng viên. {Kept} Tìm trong danh sách đảng viên, hoặc ghi họ tên người ở ngoài.", "Name");
    public static readonly Refusal UnitMissing = new($"Chưa ghi đơn vị của ứng viên. {Kept}", "Unit");
    public static readonly Refusal RegisteredAlready = new("Người này đã có trong danh sách ứng viên. Không ghi thêm.", "Name");
    public static readonly Refusal NoSuchCandidate = new("Không thấy ứng viên ấy trong cuộc thi tuyển này. Chưa ghi gì; tải lại trang.");
    public static readonly Refusal NobodyAdmitted = new("Không ứng viên nào đủ điều kiện nên chưa chốt được. Gia hạn bằng một thông báo mới, hoặc kết thúc cuộc thi tuyển với lý do.");
    public static readonly Refusal NoVoteRule = new("Chưa có quy định tỷ lệ biểu quyết cho ngày này nên chưa ghi. Xem trang Quy định, mục Biểu quyết.");
    public static readonly Refusal BallotIncomplete = new("Chưa ghi đủ số người có quyền bỏ phiếu, có mặt, phiếu phát ra và thu về. Các số đã gõ còn giữ.", "Ballot.Base");
    public static readonly Refusal VotesIncomplete = new("Chưa ghi số phiếu của từng ứng viên. Không ai bầu thì ghi 0; các số khác còn giữ.", "Ballot.Base");
    public static readonly Refusal VotesForOthers = new("Có phiếu ghi cho người không có trong danh sách ứng viên. Chưa ghi gì; tải lại trang.");
    public static readonly Refusal NotACandidate = new("Người được chọn không phải là ứng viên của cuộc thi tuyển này. Chưa ghi quyết định; chọn trong danh sách.", "Winner");
    public static readonly Refusal TakesMissing = new($"Chưa ghi ngày giữ chức vụ. {Kept}", "TakesOn");
    public static readonly Refusal EndingMissing = new($"Chức vụ đang có người giữ. {Kept} Chọn vì sao người ấy thôi giữ từ ngày này.", "Ending");
    public static readonly Refusal ReasonMissing = new($"Chưa ghi lý do. {Kept} Một câu là đủ.", "Why");
    public static readonly Refusal DayMissing = new($"Chưa ghi ngày. {Kept}", "On");
    public static readonly Refusal HasCandidates = new("Đã có ứng viên đăng ký nên không lùi về trước khi công bố được. Kết thúc với lý do rồi lập cuộc thi tuyển khác.");
    public static readonly Refusal NotYourMarks = new("Chỉ người chấm ghi điểm của mình, hoặc văn phòng ghi theo phiếu giấy. Chưa ghi gì.");
    public static readonly Refusal NotAMember = new("Không thấy người ấy trong danh sách đảng viên. Chưa gắn; tìm lại.", "Member");

    public static Refusal OnlyOne(string post) => new($"Mỗi đơn vị chỉ có một {post.ToLowerInvariant()}, nên mỗi cuộc chỉ tuyển một người. {Kept}", "Places");

    public static Refusal NotAt(Competition competition, string say) => new($"{say} Cuộc thi tuyển {CompetitionWords.Of(competition.Stage).ToLowerInvariant()}. Chưa ghi gì.");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. {Kept} Rút ngắn rồi ghi lại.", field);

    public static Refusal ThereAlready(string field) => new("Đã có dòng này rồi. Không ghi thêm.", field);

    public static Refusal NumberMissing(string what) => new($"Chưa ghi số {what}. {Kept}", "Number");

    public static Refusal InFuture(DateOnly today) => new($"Ngày ở sau hôm nay ({Dates.Full(today)}). {Kept} Bước này ghi khi đã làm.", "On");

    public static Refusal BeforeLastStep(DateOnly since) => new($"Ngày phải từ {Dates.Full(since)}, ngày của bước trước. {Kept}", "On");

    public static Refusal AnnouncedLate(DateOnly registerBy) => new($"Hạn đăng ký {Dates.Full(registerBy)} đã qua vào ngày công bố. {Kept} Sửa hạn đăng ký ở trên, hoặc sửa ngày.", "On");

    public static Refusal RegisteredLate(DateOnly registerBy) => new($"Hạn đăng ký là {Dates.Full(registerBy)}. {Kept} Người nộp sau hạn thì không ghi.", "On");

    public static Refusal StillOpen(DateOnly registerBy) => new($"Còn nhận đăng ký đến hết {Dates.Full(registerBy)}. {Kept} Chốt danh sách từ ngày sau đó.", "On");

    public static Refusal NotChecked(string name) => new($"Chưa xét hết điều kiện của {name} nên chưa chốt. Đánh dấu có hoặc không cho từng điều kiện ở danh sách ứng viên.");

    public static Refusal TooFew(int admitted, int places, Dated<int>? surplus) =>
        new($"Chỉ có {admitted} ứng viên đủ điều kiện cho {(places == 1 ? "một" : places)} chức danh{(surplus is null ? "" : $"; phải nhiều hơn ít nhất {surplus.Value} người ({surplus.Basis.LegalBasis})")}. {Kept} Muốn đi tiếp thì ghi số văn bản cho phép của cấp có thẩm quyền và lý do.", "FewNumber");

    public static Refusal MarkMissing(string examiner, string candidate, string criterion) => new($"{examiner} chưa cho điểm {candidate} ở tiêu chí “{criterion}”, nên chưa chốt điểm. Ghi đủ điểm rồi chốt.");

    public static readonly Refusal NoMarks = new("Phiếu còn trống, chưa ghi điểm nào. Ghi điểm rồi bấm Ghi điểm; ô để trống thì lần sau ghi tiếp.");

    public static Refusal MarkTooHigh(string criterion, int most, string field) => new($"Điểm cho “{criterion}” phải từ 0 đến {most}, nhiều nhất hai chữ số lẻ. Chưa ghi điểm nào; các ô còn giữ.", field);

    public static Refusal WrongBase(int typed, (int Whole, int Standing) committee) =>
        new($"Ghi {typed} người có quyền bỏ phiếu, nhưng ngày ấy cấp ủy có {committee.Whole} người{(committee.Standing > 0 ? $", ban thường vụ có {committee.Standing} người" : "")} theo sổ. Các số khác còn giữ. Xem lại số, hoặc sửa chức vụ nếu sổ sai.", "Ballot.Base");

    public static Refusal DoesNotAddUp(string say, string field) => new($"{say}. Các số đã gõ còn giữ; xem lại biên bản kiểm phiếu.", field);

    public static Refusal NotAdmitted(string name) => new($"{name} không có tên trong phiếu bầu nên không bổ nhiệm được. Chưa ghi quyết định.", "Winner");

    public static Refusal NotEnoughVotes(string name, int votes, int needed) => new($"{name} được {votes} phiếu, cần {needed} phiếu. Chưa ghi quyết định. Bỏ phiếu lại thì lùi một bước; không ai đủ thì kết thúc không có kết quả.", "Winner");

    public static Refusal NotLeading(string name, int places) => new($"{name} không {(places == 1 ? "phải là người nhiều phiếu nhất một mình" : $"ở trong {places} người nhiều phiếu nhất, không bằng phiếu với ai ở ngoài")}. Chưa ghi quyết định. Bằng phiếu thì lùi một bước và bỏ phiếu lại.", "Winner");

    public static Refusal PassedOver(string name) => new($"{name} đủ phiếu và ở trong số người nhiều phiếu nhất mà chưa được chọn. Chưa ghi quyết định. Chọn đủ những người trúng.", "Winner");

    public static Refusal NotInRoster(string name) => new($"{name} chưa có trong danh sách đảng viên của hệ thống này nên chưa mở được chức vụ. Chưa ghi quyết định. Tiếp nhận sinh hoạt trước, rồi gắn ứng viên với hồ sơ ở danh sách ứng viên.", "Winner");

    public static Refusal TakesEarly(DateOnly decided) => new($"Ngày giữ chức vụ phải từ {Dates.Full(decided)}, ngày quyết định. {Kept}", "TakesOn");

    public static Refusal UnitEnded(string unit) => new($"{unit} đã kết thúc hoạt động nên không bổ nhiệm được ở đó. Chưa ghi quyết định. Kết thúc cuộc thi tuyển với lý do.");
}
