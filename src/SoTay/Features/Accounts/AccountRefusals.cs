using SoTay.Platform;

namespace SoTay.Features.Accounts;

/// <summary>Every no of this room, as the person reads it.</summary>
public static class AccountRefusals
{
    public static readonly Refusal NothingTyped = new("Chưa ghi tên đăng nhập hoặc số điện thoại, và mật khẩu.", "Login");

    /// <summary>The same for an unknown name and a wrong password, so that nobody can try out who has an account.</summary>
    public static readonly Refusal NotRecognised = new(
        "Tên đăng nhập hoặc mật khẩu không đúng. Tên đã ghi còn nguyên, hãy ghi lại mật khẩu. Quên mật khẩu thì nhờ chi bộ hoặc Ban Xây dựng Đảng cấp lại phiếu đăng nhập.", "Password");

    public static Refusal LockedUntil(DateTime wall) => new(
        $"Sai nhiều lần nên tài khoản tạm khóa đến {wall:HH':'mm}. Chờ đến giờ đó rồi thử lại, hoặc nhờ cơ quan cấp trên cấp lại phiếu đăng nhập.", "Login");

    public static readonly Refusal WrongCode = new("Mã không đúng hoặc đã hết hạn. Xem lại mã 6 số đang hiện trong ứng dụng xác nhận, hoặc dùng một mã dự phòng.", "Code");

    public static readonly Refusal SecondStepTooLate = new("Đã quá 5 phút từ lúc ghi mật khẩu. Hãy đăng nhập lại từ đầu.");

    public static readonly Refusal CurrentPasswordWrong = new("Mật khẩu đang dùng ghi không đúng. Mật khẩu chưa đổi. Ghi lại, hoặc nhờ cơ quan cấp trên cấp phiếu đăng nhập mới.", "Current");

    public static readonly Refusal PasswordTooShort = new("Mật khẩu mới cần ít nhất 8 ký tự. Ghép vài từ quen thuộc cho dễ nhớ, ví dụ tên một con suối và một năm.", "Password");

    public static readonly Refusal PasswordTooLong = new("Mật khẩu mới dài quá 128 ký tự. Ghi ngắn lại.", "Password");

    public static readonly Refusal PasswordsDiffer = new("Hai lần ghi mật khẩu mới không giống nhau. Ghi lại cả hai.", "Repeated");

    public static readonly Refusal PasswordTooEasy = new("Mật khẩu này ai cũng đoán được. Chọn mật khẩu khác, không dùng tên đăng nhập hay dãy số liền nhau.", "Password");

    public static readonly Refusal PasswordUnchanged = new("Mật khẩu mới giống mật khẩu đang dùng. Chọn mật khẩu khác.", "Password");

    public static readonly Refusal CodeNotConfirmed = new("Mã 6 số không đúng nên chưa bật. Kiểm tra giờ của điện thoại, đợi mã mới hiện rồi ghi lại.", "Code");

    public static readonly Refusal SecondFactorRequired = new("Vai trò đang giữ xem được nhiều chi bộ nên phải có bước xác nhận thứ hai, không tắt được. Đổi điện thoại thì chọn Đổi sang điện thoại khác.", "Code");

    public static readonly Refusal PasskeyNotAccepted = new("Máy chưa đưa được khóa đăng nhập, hoặc khóa không thuộc tài khoản nào ở đây. Thử lại, hoặc đăng nhập bằng mật khẩu.");
}
