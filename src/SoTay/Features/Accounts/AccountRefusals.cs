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

    public static readonly Refusal AlreadySetUp = new("Kho dữ liệu này đã thiết lập rồi nên không thiết lập lại. Hãy đăng nhập, hoặc dùng --data với một thư mục trống.");

    public static readonly Refusal NameMissing = new("Chưa ghi họ và tên.", "Name");

    public static readonly Refusal NameTooLong = new("Tên ghi quá dài. Ghi ngắn lại.", "Name");

    public static readonly Refusal CodeMissing = new("Chưa ghi mã tổ chức. Mã lấy theo danh mục của Ban Tổ chức, ví dụ 38.012.000.000.000.", "Code");

    public static readonly Refusal UserNameUnfit = new("Tên đăng nhập gồm 3 đến 40 chữ không dấu, số, dấu chấm hoặc gạch, ví dụ phuong.nth. Các chữ khác còn nguyên.", "UserName");

    public static readonly Refusal AddressUnfit = new("Địa chỉ thư chưa đúng. Chữ còn giữ ở đây. Ghi theo mẫu ten@nhacungcap.vn, hoặc để trống.", "Address");

    public static readonly Refusal PushOff = new("Cơ quan đang tắt việc báo trên máy. Không có gì thay đổi. Cần dùng thì hỏi người quản trị Sổ Tay của cơ quan.");

    public static readonly Refusal PushShared = new("Chỉ máy của riêng mình, đang đăng nhập Sổ Tay, mới bật báo được. Không có gì thay đổi. Đăng nhập lại trên máy của mình, không chọn máy dùng chung, rồi bật.");

    public static readonly Refusal PushUnfit = new("Trình duyệt đưa một địa chỉ báo mà cơ quan không cho dùng, nên chưa bật. Không có gì thay đổi. Mở Sổ Tay bằng Chrome, Edge, Firefox hoặc Safari rồi bật lại.");

    public static readonly Refusal PhoneUnfit = new("Số điện thoại cần 10 chữ số, bắt đầu bằng 0. Không có thì để trống.", "Phone");

    public static readonly Refusal AccountClosed = new("Tài khoản này đã đóng nên không giao vai trò được. Mở tài khoản mới cho người đó.");

    public static readonly Refusal RoleOver = new("Vai trò này đã thôi từ trước. Không có gì thay đổi.");

    public static readonly Refusal LastAdministrator = new("Đây là người quản trị cuối cùng. Giao quyền quản trị cho người khác trước, rồi mới thôi được.");

    public static readonly Refusal NotYours = new("Tài khoản này giữ vai trò mà đồng chí không được giao hay thu. Việc này của cơ quan cấp trên.");

    public static readonly Refusal YourOwn = new("Không tự cấp lại hay đóng tài khoản của chính mình ở đây. Đổi mật khẩu trong Tài khoản của tôi.");

    public static readonly Refusal TokenNameMissing = new("Chưa ghi mã này để làm gì. Ghi ngắn, ví dụ: bảng tin tỉnh ủy.", "Name");

    public static readonly Refusal ScopesMissing = new("Chưa chọn mã được làm gì. Chọn ít nhất một việc.", "Scopes");

    public static readonly Refusal TokenDaysOutside = new("Số ngày dùng ghi từ 1 đến 3660. Để trống thì dùng đến khi thu hồi.", "Days");

    public static readonly Refusal TokenGone = new("Mã này đã thu hồi từ trước. Không có gì thay đổi.");

    public static Refusal TokenNameTaken(string name) => new($"Đã có mã truy cập tên “{name}” đang dùng. Thu hồi nó trước, hoặc đặt tên khác.", "Name");

    public static Refusal TokenUnderEnded(string name) => new($"{name} đã kết thúc nên không cấp mã ở đó. Chọn tổ chức đang hoạt động.", "Where");

    public static Refusal UserNameTaken(string userName) => new($"Tên đăng nhập “{userName}” đã có người dùng. Chọn tên khác, ví dụ thêm một số.", "UserName");

    public static Refusal RoleDoesNotFit(string role, string organisation) => new($"Vai trò {role} không giao được ở {organisation}. Chọn vai trò khác, hoặc giao ở đúng tổ chức.", "Role");

    public static Refusal RoleHeldAlready(string name, string role, string organisation) => new($"{name} đang giữ vai trò {role} ở {organisation} rồi.", "Role");

    public static Refusal RoleEndsBeforeItBegins(DateOnly from) => new($"Ngày thôi ở trước ngày bắt đầu {from:dd'/'MM'/'yyyy}. Chọn ngày từ đó trở đi.", "Last");

    public static Refusal RoleNotYours(string role) => new($"Đồng chí không được giao vai trò {role} ở đó. Nhờ cơ quan cấp trên giao.", "Role");

    public static Refusal UnitNotFound(string? typed) => new($"Không tìm được đúng một tổ chức là “{typed}” trong phạm vi của đồng chí. Ghi đủ tên, hoặc ghi mã tổ chức.", "Where");
}
