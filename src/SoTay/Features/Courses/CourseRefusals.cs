using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses;

/// <summary>Sentences with which courses say no.</summary>
public static class CourseRefusals
{
    public static readonly Refusal KindMissing = new("Chưa chọn loại lớp. Những ô khác còn giữ. Chọn một loại trong danh sách.", "Kind");
    public static readonly Refusal TitleMissing = new("Chưa ghi tên lớp. Những ô khác còn giữ.", "Title");
    public static readonly Refusal FromMissing = new("Chưa ghi ngày khai giảng. Những ô khác còn giữ.", "From");
    public static readonly Refusal ToMissing = new("Chưa ghi ngày bế giảng. Những ô khác còn giữ. Lớp một ngày thì ghi cùng ngày khai giảng.", "To");
    public static readonly Refusal HeldByCell = new("Lớp bồi dưỡng do cấp ủy từ cơ sở trở lên mở, nên chưa ghi gì. Chi bộ thấy người của mình được triệu tập ở trang này.");
    public static readonly Refusal RollCalled = new("Lớp đã điểm danh nên ngày khai giảng, bế giảng không đổi nữa. Những ô khác còn giữ.", "From");
    public static readonly Refusal RollCalledKind = new("Lớp đã điểm danh nên loại lớp không đổi nữa. Những ô khác còn giữ.", "Kind");
    public static readonly Refusal CancelReasonMissing = new("Chưa ghi lý do không mở lớp. Lớp vẫn còn. Ghi một câu để người được triệu tập hiểu.", "Reason");
    public static readonly Refusal NobodyCame = new("Không ai dự lớp này, nên không khép được. Nếu lớp không mở thì bấm Không mở lớp và ghi lý do.");
    public static readonly Refusal NotFinished = new("Lớp chưa khép nên không cần mở lại.");
    public static readonly Refusal NobodyChosen = new("Chưa chọn ai. Danh sách vẫn như cũ. Đánh dấu người rồi ghi.", "Chosen");
    public static readonly Refusal NobodyInvited = new("Chưa triệu tập ai, nên chưa điểm danh được. Ghi đã triệu tập ở trang lớp trước.");
    public static readonly Refusal NotInvited = new("Người này chưa được triệu tập, nên chưa điểm danh được. Ghi đã triệu tập trước.");
    public static readonly Refusal InviteDateMissing = new("Chưa ghi ngày triệu tập.", "InvitedOn");
    public static readonly Refusal NobodyToInvite = new("Ai trong danh sách cũng đã được triệu tập. Thêm người vào lớp trước.");
    public static readonly Refusal AbsenceReasonMissing = new("Chưa ghi lý do vắng. Người đã chọn còn giữ. Ghi một lý do ngắn, không ghi bệnh.", "Reason");
    public static readonly Refusal ResultThere = new("Người này đã có kết quả của lớp, nên không ghi vắng được. Bỏ kết quả trước.");
    public static readonly Refusal NotAttended = new("Người này không dự lớp, nên không ghi kết quả được. Xem lại điểm danh.");
    public static readonly Refusal NobodyToJudge = new("Không có ai dự lớp mà chưa có kết quả. Điểm danh trước, hoặc sửa kết quả ở từng người.");
    public static readonly Refusal CertificateMissing = new("Chưa ghi số giấy chứng nhận. Lớp này cấp giấy cho người hoàn thành.", "Number");
    public static readonly Refusal CertificateDateMissing = new("Chưa ghi ngày cấp giấy chứng nhận. Số giấy còn giữ.", "On");
    public static readonly Refusal FirstNumberWrong = new("Số giấy đầu tiên là một số, ví dụ 127. Ký hiệu ghi ở ô bên.", "First");
    public static readonly Refusal MarkedAlready = new("Người này đã được điểm danh, nên không bỏ khỏi danh sách được.");
    public static readonly Refusal ForCandidates = new("Lớp nhận thức về Đảng dành cho người đang trên đường kết nạp. Chưa thêm ai.");
    public static readonly Refusal ForMembers = new("Lớp này dành cho đảng viên. Người đang trên đường kết nạp học lớp nhận thức về Đảng. Chưa thêm ai.");
    public static readonly Refusal PasteEmpty = new("Chưa dán danh sách. Mỗi dòng một họ tên, hoặc số thẻ 12 chữ số.", "Pasted");
    public static readonly Refusal ChangedMeanwhile = new("Vừa có người khác ghi vào lớp này, nên chưa ghi gì. Trang dưới đây là mới nhất; ghi lại.");

    public static Refusal EndsBefore(DateOnly from) => new($"Ngày bế giảng trước ngày khai giảng {Dates.Full(from)}. Những ô khác còn giữ. Sửa một trong hai ngày.", "To");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal Closed(Course course) => new(course.CancelledOn is { } day ? $"Lớp này đã thôi không mở từ {Dates.Full(day)}, nên không ghi thêm." : $"Lớp này đã khép ngày {Dates.Full(course.FinishedOn!.Value)}, nên không ghi thêm. Mở lại lớp nếu cần sửa.");

    public static Refusal NotOver(DateOnly to) => new($"Lớp học đến {Dates.Full(to)} mới hết, nên chưa khép được.");

    public static Refusal Unmarked(int count) => new($"Còn {count} người được triệu tập chưa điểm danh, nên chưa khép được. Điểm danh cho đủ.");

    public static Refusal InvitedAhead(DateOnly today) => new($"Ngày triệu tập ở sau hôm nay ({Dates.Full(today)}). Chưa ghi gì. Sửa lại ngày.", "InvitedOn");

    public static Refusal InvitedAfter(DateOnly to) => new($"Ngày triệu tập ở sau ngày bế giảng {Dates.Full(to)}. Chưa ghi gì. Sửa lại ngày.", "InvitedOn");

    public static Refusal BeforeCourse(DateOnly from) => new($"Lớp khai giảng ngày {Dates.Full(from)}, nên chưa điểm danh được trước ngày ấy.");

    public static Refusal CertificateAhead(DateOnly today) => new($"Ngày cấp giấy ở sau hôm nay ({Dates.Full(today)}). Số giấy còn giữ.", "On");

    public static Refusal CertificateBefore(DateOnly from) => new($"Ngày cấp giấy ở trước ngày khai giảng {Dates.Full(from)}. Số giấy còn giữ.", "On");

    public static Refusal Twice(IReadOnlyList<string> names) => new($"Đã có trong danh sách lớp: {string.Join(", ", names)}. Mỗi người một lần; những người khác chưa thêm.");

    public static Refusal NotBelow(int count) => new($"{count} người không thuộc đơn vị mở lớp hoặc đã rời danh sách, nên chưa thêm ai. Xem lại danh sách.");
}
