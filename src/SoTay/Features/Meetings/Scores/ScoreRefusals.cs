using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Scores;

/// <summary>Every "no" about the score of a meeting.</summary>
public static class ScoreRefusals
{
    public static readonly Refusal NoScale = new("Chưa có thang điểm cho ngày này nên chưa chấm điểm được. Chưa ghi gì. Những gì đã biết về buổi họp vẫn hiện ở trên.");
    public static readonly Refusal NotRegular = new("Chỉ chấm điểm buổi sinh hoạt của chi bộ. Chưa ghi gì.");
    public static readonly Refusal NotScored = new("Chi bộ chưa thông qua điểm buổi này nên không có gì để gửi. Chưa ghi gì.");
    public static readonly Refusal SentTwice = new("Điểm buổi này đã gửi lên cấp trên. Lần gửi trước vẫn giữ.");
    public static readonly Refusal NoHands = new("Chưa ghi số tay đồng ý với điểm. Phiếu chấm còn giữ. Ghi số tay, hoặc bấm “Chi bộ nhất trí”.", "For");

    public static Refusal NotJudged(string part) => new($"Chưa chấm “{part}”. Các điểm khác còn giữ ở đây. Ghi điểm rồi lưu lại.", "Marks");

    public static Refusal OutOfRange(string part, decimal points, decimal most) =>
        new($"“{part}” chấm {ScoreSheet.Points(points)}, phải từ 0 đến {ScoreSheet.Points(most)} và lẻ nhiều nhất hai chữ số. Các điểm còn giữ ở đây. Sửa lại rồi lưu.", "Marks");

    public static Refusal ReasonMissing(string part, decimal computed, decimal points) =>
        new($"“{part}” phần mềm tính {ScoreSheet.Points(computed)}, phiếu ghi {ScoreSheet.Points(points)} mà chưa có lý do. Các điểm còn giữ ở đây. Ghi lý do, hoặc để trống để lấy điểm đã tính.", "Marks");

    public static Refusal WeightsDoNotAdd(decimal sum, int total) =>
        new($"Điểm tối đa của các tiêu chí cộng lại {ScoreSheet.Points(sum)}, phải bằng {total}. Chưa ghi gì. Báo người quản trị xem lại mẫu chấm điểm đang áp dụng.");

    /// <summary>The device still had other values of the policy than the ones in force.</summary>
    public static Refusal SeenOtherwise(decimal seen, decimal total) =>
        new($"Chi bộ đã xem {ScoreSheet.Points(seen)} điểm, theo quy định đang áp dụng thì các điểm ấy cộng lại {ScoreSheet.Points(total)}. Chưa ghi điểm; phiếu chấm còn giữ. Mở lại phần chấm điểm, xem lại rồi để chi bộ thông qua.", "Marks");

    public static Refusal NotAgreed(int votes, int needed) =>
        new($"Điểm được {votes} người đồng ý, cần từ {needed}. Chưa thông qua nên chưa ghi vào biên bản; phiếu chấm còn giữ. Thảo luận, chấm lại rồi biểu quyết lại.", "For");
}
