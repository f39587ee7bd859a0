using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>Every "no" about secret ballots and elections.</summary>
public static class BallotRefusals
{
    public static readonly Refusal Unknown = new("Không tìm thấy phiếu này trong buổi họp. Chưa ghi gì. Mở lại nội dung buổi họp.");
    public static readonly Refusal OnePostOnly = new("Phiếu này ghi từ hai chức danh trở lên. Mỗi chức danh bầu một phiếu riêng (190-QĐ/TW). Chưa lập phiếu; chữ còn giữ ở đây. Lập phiếu cho một chức danh trước.", "Question");
    public static readonly Refusal AlreadyOpen = new("Đã mở bỏ phiếu nên không sửa nội dung, danh sách được nữa. Chưa đổi gì. Muốn sửa thì hủy phiếu này rồi lập phiếu mới.");
    public static readonly Refusal NotOpen = new("Chưa mở bỏ phiếu hoặc đã kiểm xong. Chưa ghi gì. Xem trạng thái ở trang phiếu.");
    public static readonly Refusal Counted = new("Phiếu này đã kiểm, kết quả giữ nguyên. Phiếu điện tử không lưu từng lá nên không kiểm lại được; cần thì lập phiếu mới.");
    public static readonly Refusal MeetingNotOpen = new("Điểm danh chưa xong nên chưa biết ai được bỏ phiếu. Phiếu còn giữ. Mở Điểm danh và bấm Xong.");
    public static readonly Refusal NoCandidates = new("Chưa có ai trong danh sách bầu. Những ô khác còn giữ. Chọn hoặc ghi người ứng cử, đề cử.", "Names");
    public static readonly Refusal SeatsMissing = new("Chưa ghi số người cần bầu. Những ô khác còn giữ. Ghi ít nhất 1.", "Seats");
    public static readonly Refusal NegativeSlips = new("Số phiếu không thể nhỏ hơn 0. Các số còn giữ ở đây, sửa lại rồi ghi.", "Returned");
    public static readonly Refusal CandidateVotesMissing = new("Chưa ghi số phiếu của từng người trong danh sách. Các số khác còn giữ ở đây.", "Votes");
    public static readonly Refusal CastTwice = new("Đồng chí đã bỏ phiếu rồi. Lá phiếu trước vẫn giữ, lần này không tính. Mỗi người một phiếu.");
    public static readonly Refusal CastTooLate = new("Đã đóng bỏ phiếu nên lá phiếu này không vào hòm. Không có gì được ghi. Hỏi người chủ trì nếu cần bỏ phiếu lại.");
    public static readonly Refusal CastOnPaper = new("Đồng chí đã nhận phiếu giấy nên không bỏ trên máy. Không có gì được ghi. Trả lại phiếu giấy thì nhờ thư ký đổi.");
    public static readonly Refusal CastNotHere = new("Điểm danh không ghi đồng chí có mặt nên chưa bỏ phiếu được. Không có gì được ghi. Đang ở phòng họp thì nhờ thư ký sửa điểm danh.");
    public static readonly Refusal CastProbationer = new("Đảng viên dự bị và người sinh hoạt tạm thời được thảo luận, không bỏ phiếu. Không có gì được ghi.");
    public static readonly Refusal CastForOther = new("Phiếu kín không ai bỏ thay được. Không có gì được ghi. Đồng chí không có điện thoại thì nhận phiếu giấy.");
    public static readonly Refusal BoxLost = new("Máy chủ đã khởi động lại khi đang bỏ phiếu. Để giữ kín, các lá phiếu chưa kiểm không được lưu nên đã mất hết: người chủ trì mở lại, mọi người bỏ lại từ đầu.");
    public static readonly Refusal ChoiceMissing = new("Chưa chọn đủ. Lá phiếu chưa vào hòm. Chọn rồi bấm Bỏ phiếu.");
    public static readonly Refusal SlipAfterCast = new("Người này đã bỏ phiếu trên máy nên không nhận phiếu giấy. Chưa đổi gì.");
    public static readonly Refusal SlipNotVoter = new("Người này không có mặt hoặc không có quyền bỏ phiếu nên không phát phiếu giấy. Chưa đổi gì. Xem lại điểm danh.");
    public static readonly Refusal OnlyOnPage = new("Phiếu có bỏ trên máy chỉ kiểm được ở trang phiếu khi có mạng. Chưa ghi gì.");
    public static readonly Refusal ElectionByHands = new("Bầu cử phải bỏ phiếu kín. Các số còn giữ ở đây. Lập phiếu bầu ở mục Bỏ phiếu kín.", "Decision");
    public static readonly Refusal CancelReason = new("Chưa ghi lý do hủy phiếu. Phiếu còn nguyên. Ghi một lý do ngắn.", "Reason");
    public static readonly Refusal NotAnElection = new("Vòng tiếp chỉ có ở phiếu bầu đã kiểm và còn thiếu người. Chưa lập gì.");

    public static Refusal TooFewCandidates(int candidates, int seats) =>
        new($"Cần bầu {seats} người nhưng danh sách chỉ có {candidates}. Những ô khác còn giữ. Thêm người hoặc sửa số cần bầu.", "Names");

    public static Refusal TooManyCandidates(int candidates) =>
        new($"Danh sách có {candidates} người, quá {MeetingBallot.CandidatesLimit}. Những ô khác còn giữ. Rút bớt người.", "Names");

    public static Refusal CandidateTwice(string name) =>
        new($"“{name}” có hai lần trong danh sách. Những ô khác còn giữ. Hai người trùng tên thì ghi thêm năm sinh.", "Names");

    public static Refusal CandidateElected(string name, string post) =>
        new($"{name} đã trúng cử ở phiếu “{post}” trong buổi này, không bầu lần nữa vào cùng chức danh. Những ô khác còn giữ. Bỏ tên này khỏi danh sách.", "Names");

    public static Refusal TooFewVoters(int voters) =>
        new($"Chỉ có {voters} người được bỏ phiếu đang có mặt. Bỏ phiếu trên máy cần ít nhất {BallotBox.LeastBallots} người để không đoán được ai chọn gì. Phiếu còn giữ. Bỏ phiếu giấy.");

    public static Refusal TooFewOnDevices(int ballots) =>
        new($"Mới có {ballots} phiếu bỏ trên máy, cần ít nhất {BallotBox.LeastBallots} để không đoán được ai chọn gì. Hòm vẫn đóng, chưa ai thấy kết quả. Chờ thêm người, hoặc bấm “Chuyển tất cả sang phiếu giấy”.");

    public static Refusal TooManyChosen(int chosen, int seats) =>
        new($"Đã chọn {chosen} người, chỉ được bầu nhiều nhất {seats}. Lá phiếu chưa vào hòm. Bỏ bớt rồi bấm Bỏ phiếu.");

    public static Refusal MoreSlipsThanVoters(int issued, int voters) =>
        new($"Phát ra {issued} phiếu nhưng chỉ có {voters} người được nhận phiếu giấy. Các số còn giữ ở đây. Đếm lại, hoặc sửa điểm danh.", "Issued");

    public static Refusal MoreReturnedThanIssued(int returned, int issued) =>
        new($"Thu về {returned} phiếu, nhiều hơn {issued} phiếu phát ra. Các số còn giữ ở đây. Đếm lại hai số này; vẫn thừa thì hủy phiếu và bỏ lại.", "Returned");

    public static Refusal MoreInvalidThanReturned(int invalid, int returned) =>
        new($"{invalid} phiếu không hợp lệ, nhiều hơn {returned} phiếu thu về. Các số còn giữ ở đây. Đếm lại.", "Invalid");

    public static Refusal SumMismatch(long sum, int valid, int returned, int invalid) =>
        new($"Đồng ý, không đồng ý và ý kiến khác cộng lại {sum}, phải bằng {valid} phiếu hợp lệ ({returned} thu về trừ {invalid} không hợp lệ). Các số còn giữ ở đây. Đếm lại.", "For");

    public static Refusal MoreVotesThanSlips(string name, int votes, int valid) =>
        new($"{name} được {votes} phiếu, nhiều hơn {valid} phiếu hợp lệ. Các số còn giữ ở đây. Đếm lại.", "Votes");

    public static Refusal TooManyMarks(long marks, int valid, int seats) =>
        new($"Cộng phiếu của mọi người được {marks}, nhiều hơn {valid} phiếu hợp lệ nhân {seats} người cần bầu. Các số còn giữ ở đây. Đếm lại; phiếu bầu thừa người là phiếu không hợp lệ.", "Votes");

    public static Refusal StillOpen(string question) =>
        new($"Phiếu “{question}” đang bỏ dở. Kiểm phiếu hoặc hủy phiếu rồi mới kết thúc buổi họp.");
}
