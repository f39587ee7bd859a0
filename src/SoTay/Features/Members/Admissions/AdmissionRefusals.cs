using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>Every sentence with which the path to admission says no: what happened, what was kept, what to do.</summary>
public static class AdmissionRefusals
{
    public static readonly Refusal DateMissing = new("Chưa ghi ngày. Ghi ngày làm bước này theo mẫu 03/12/2026.", "On");
    public static readonly Refusal BirthDateWhole = new("Chưa ghi đủ ngày, tháng, năm sinh. Tuổi kết nạp tính từ ngày này; ghi theo mẫu 20/09/2004.", "BirthDate");
    public static readonly Refusal EducationMissing = new("Chưa chọn trình độ giáo dục phổ thông. Kết nạp cần biết trình độ tối thiểu.", "Education");
    public static readonly Refusal LeftOnMissing = new("Kết nạp lại thì ghi ngày ra khỏi Đảng lần trước. Thời gian chờ tính từ ngày đó.", "LeftOn");
    public static readonly Refusal HelperMissing = new("Chưa chọn người giúp đỡ. Chọn ít nhất một đảng viên chính thức của chi bộ.", "Helper1");
    public static readonly Refusal HelperTwice = new("Hai người giúp đỡ phải là hai đảng viên khác nhau. Chọn lại người thứ hai.", "Helper2");
    public static readonly Refusal NumberMissing = new("Chưa ghi số. Ghi số và ký hiệu như trên giấy.", "Number");
    public static readonly Refusal ResolutionMissing = new("Chưa ghi số nghị quyết của chi bộ về lần biểu quyết này. Ghi như trên giấy, ví dụ 12-NQ/CB.", "Number");
    public static readonly Refusal CountsMissing = new("Chưa ghi đủ số phiếu. Chọn lượt biểu quyết trong buổi họp, hoặc ghi tổng số đảng viên chính thức và số đồng ý, không đồng ý, ý kiến khác.", "For");
    public static readonly Refusal CountsNegative = new("Số phiếu không được nhỏ hơn 0. Xem lại các số.", "For");
    public static readonly Refusal VoteNotFound = new("Không thấy lượt biểu quyết đã chọn trong các buổi họp đã khóa của chi bộ, hoặc lượt ấy đã dùng cho người khác. Chưa ghi gì; chọn lại, hoặc ghi từ biên bản giấy.", "MeetingVote");
    public static readonly Refusal ConsentKindMissing = new("Chưa chọn đồng ý về việc gì. Những ô khác còn giữ.", "Consent.Kind");
    public static readonly Refusal ConsentByMissing = new("Chưa ghi cấp nào đồng ý, ví dụ Ban Thường vụ Tỉnh ủy. Những ô khác còn giữ.", "Consent.By");
    public static readonly Refusal StopReasonMissing = new("Chưa chọn lý do. Chọn một dòng; không ghi gì thêm về người này.", "Reason");
    public static readonly Refusal MemberAlready = new("Đã có quyết định kết nạp nên không thôi ở đây được. Đảng viên dự bị không đủ tư cách thì mở việc Xóa tên ở Tư cách đảng viên.");
    public static readonly Refusal NothingToTakeBack = new("Bước trước đã thành quyết định, đã vào danh sách đảng viên nên không lùi lại được. Ghi nhầm thì sửa ở hồ sơ đảng viên.");
    public static readonly Refusal ChangedMeanwhile = new("Bước này vừa được người khác ghi. Chữ đã gõ còn ở đây; xem các bước rồi ghi lại nếu vẫn cần.");

    public static Refusal InFuture(DateOnly on, string field = "On") => new($"Ngày {Dates.Full(on)} ở sau hôm nay. Sổ chỉ ghi việc đã làm; đến ngày đó hãy ghi.", field);

    public static Refusal BeforeStep(DateOnly on, CandidateStage step, DateOnly before) =>
        new($"Ngày {Dates.Full(on)} ở trước bước “{AdmissionWords.Name(step)}” ({Dates.Full(before)}). Bước sau không thể có trước bước nó cần; xem lại ngày.", "On");

    public static Refusal BeforeAdded(DateOnly on, DateOnly added) =>
        new($"Ngày {Dates.Full(on)} ở trước ngày đưa vào danh sách ({Dates.Full(added)}). Xem lại ngày.", "On");

    public static Refusal DoneAlready(CandidateStage step, DateOnly? on) =>
        new($"Bước “{AdmissionWords.Name(step)}” đã ghi{(on is { } day ? $" ngày {Dates.Full(day)}" : "")} nên không ghi lần nữa. Bước đã ghi vẫn giữ.");

    public static Refusal NotYet(CandidateStage step, CandidateStage waits) =>
        new($"Chưa đến bước “{AdmissionWords.Name(step)}”: còn chờ bước “{AdmissionWords.Name(waits)}”. Ghi bước ấy trước.");

    public static Refusal Stopped(DateOnly? on) => new($"Đã thôi xem xét người này{(on is { } day ? $" từ {Dates.Full(day)}" : "")} nên không ghi thêm được. Muốn xem xét lại thì đưa vào danh sách từ đầu.");

    public static Refusal TooYoung(DateOnly on, int years, DateOnly enough, PolicyBasis basis) =>
        new($"Đến ngày {Dates.Full(on)} người này chưa đủ {years} tuổi ({basis.LegalBasis}). Bước này ghi được từ {Dates.Full(enough)}.", "On");

    public static Refusal TooOld(int years, PolicyBasis basis) =>
        new($"Người này đã quá {years} tuổi ({basis.LegalBasis}). Chỉ đi tiếp khi có văn bản đồng ý trước: ghi số, ngày và cấp đồng ý ở mục “Văn bản đồng ý”.");

    public static Refusal EducationTooLow(string level, PolicyBasis basis) =>
        new($"Trình độ giáo dục phổ thông chưa đạt {level} ({basis.LegalBasis}). Chỉ đi tiếp khi có văn bản đồng ý: ghi ở mục “Văn bản đồng ý”.");

    public static Refusal WaitNotOver(int months, DateOnly from, PolicyBasis basis) =>
        new($"Chưa đủ {months} tháng từ ngày ra khỏi Đảng ({basis.LegalBasis}). Kết nạp lại xét được từ {Dates.Full(from)}.", "On");

    public static readonly Refusal ReadmissionConsent = new("Kết nạp lại phải có văn bản đồng ý của ban thường vụ tỉnh ủy. Ghi số, ngày ở mục “Văn bản đồng ý” trước.");

    public static Refusal HelperNotOfficial(string name, DateOnly on) =>
        new($"Ngày {Dates.Full(on)} đồng chí {name} không phải đảng viên chính thức của chi bộ này. Chọn người khác.", "Helper1");

    public static Refusal HelperTooNew(string name, DateOnly since, int months, PolicyBasis basis) =>
        new($"Đồng chí {name} sinh hoạt ở chi bộ từ {Dates.Full(since)}, chưa đủ {months} tháng cùng đơn vị ({basis.LegalBasis}). Chọn người khác, hoặc ghi văn bản đồng ý.", "Helper1");

    public static Refusal CertificateExpired(DateOnly expiry, PolicyBasis basis) =>
        new($"Giấy chứng nhận bồi dưỡng nhận thức về Đảng hết hạn từ {Dates.Full(expiry.AddDays(1))} ({basis.LegalBasis}). Phải học lại; lùi về bước “{AdmissionWords.Name(CandidateStage.Course)}” để ghi giấy mới.", "On");

    /// <summary>Where the certificate itself is being written.</summary>
    public static Refusal CertificateExpiredHere(DateOnly expiry, PolicyBasis basis) =>
        new($"Giấy chứng nhận này hết hạn từ {Dates.Full(expiry.AddDays(1))} ({basis.LegalBasis}) nên chưa ghi. Phải học lại; có giấy mới thì ghi số và ngày của giấy ấy ở đây.", "On");

    public static Refusal ConsentTooLow(string by) =>
        new($"“{by}” không phải cấp được đồng ý về việc này. Chi bộ đề nghị, không tự đồng ý cho mình; ghi cấp trên đã ký văn bản.", "Consent.By");

    public static Refusal ConsentNotProvincial(string by) =>
        new($"“{by}” chưa đủ cấp. Việc này phải có văn bản của ban thường vụ cấp ủy trực thuộc Trung ương, tức là tỉnh ủy, thành ủy (208-QĐ/TW 26/7/2026). Xem lại văn bản.", "Consent.By");

    public static Refusal PaperMissing(AdmissionForm form) => new($"Chưa có {form.Code} ({form.Caption}). Những giấy đã đánh dấu còn giữ ở đây; có đủ giấy mới sang bước sau.");

    public static Refusal WrongDay(AdmissionForm form) => new($"Ngày của {form.Code} ở sau hôm nay. Xem lại ngày trên giấy.");

    public static Refusal TooLong(string field, int limit) => new($"Dài quá {limit} chữ cái. Rút ngắn rồi ghi lại; những ô khác còn giữ.", field);

    public static Refusal WrongBase(int typed, (int Least, int Most) officials, DateOnly on) =>
        new($"Ghi {typed} đảng viên chính thức, nhưng ngày {Dates.Full(on)} danh sách chi bộ có {AdmissionWords.People(officials)}. Tỷ lệ tính trên toàn thể đảng viên chính thức, kể cả người vắng. Xem lại số, hoặc sửa danh sách nếu danh sách sai.", "Base");

    public static Refusal NoVoteRule(DateOnly on) =>
        new($"Chính sách không có tỷ lệ phiếu cần đạt cho ngày {Dates.Full(on)} nên chưa biết có đủ hay không; chưa ghi gì. Nhờ quản trị ghi tỷ lệ ở mục Quy định, nhóm Biểu quyết.", "For");

    public static Refusal MoreThanAll(int hands, int all) => new($"Cộng lại {hands} phiếu, nhiều hơn {all} đảng viên chính thức. Xem lại các số.", "For");

    public static Refusal ProbationNotOver(DateOnly end) =>
        new($"Thời gian dự bị đủ vào ngày {Dates.Full(end)}. Chi bộ xét đề nghị công nhận từ ngày đó; trước đó chưa ghi được.", "On");


    public static Refusal ListedAlready(string cell) => new($"Người này (cùng họ tên, ngày sinh) đang có trong danh sách của {cell}. Mở người ấy để ghi tiếp, không thêm lần nữa.", "FullName");

    public static Refusal InRoster(string cell) => new($"Trong danh sách đảng viên của {cell} đã có người cùng họ tên, ngày sinh. Xem lại danh sách trước khi ghi quyết định; chưa ghi gì.");

    public static readonly Refusal SameInBook = new("Trong sổ có người cùng họ tên, ngày sinh nên chưa ghi gì; xem ở trên. Đã đối chiếu mà là hai người khác nhau thì đánh dấu rồi ghi lại.", "AnotherPerson");

    public static readonly Refusal BarsNotAsked = new("Chưa xác nhận đã đối chiếu các trường hợp không xét kết nạp lại. Thuộc một trường hợp thì không xét; những ô khác còn giữ.", "NoBar");

    public static readonly Refusal ResignedBefore = new("Theo sổ, lần trước người này xin ra khỏi Đảng. Chỉ xét kết nạp lại khi đã xin ra vì hoàn cảnh gia đình đặc biệt khó khăn (208-QĐ/TW 26/7/2026): đúng như vậy thì đánh dấu.", "HardFamily");

    public static readonly Refusal NeverAgain = new("Theo sổ, lần ra khỏi Đảng trước thuộc trường hợp không xét kết nạp lại (208-QĐ/TW 26/7/2026). Chưa ghi gì; sổ ghi sai thì cấp trên sửa ở hồ sơ trước.");

    public static readonly Refusal ProbationerMissing = new("Chưa chọn đảng viên dự bị của chi bộ, hoặc người ấy đã được theo dõi. Chọn lại; chưa ghi gì.", "Member");

    public static Refusal JoinedUnknown(string name) => new($"Hồ sơ của {name} chưa có đủ ngày vào Đảng. Sửa hồ sơ trước: ghi ngày của quyết định kết nạp.", "Member");

    public static Refusal LeftInFuture(DateOnly on) => InFuture(on, "LeftOn");
}
