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
}
