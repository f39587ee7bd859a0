namespace SoTay.Platform.Office.Reading;

/// <summary>Every reason a file is refused, with the exact sentence the user reads.</summary>
public static class FileRefusals
{
    private const string Kept = "Chưa ghi gì vào sổ.";

    public static FileRefusal Empty { get; } = new("empty_file",
        $"Tệp rỗng. {Kept} Hãy chọn lại tệp có dữ liệu.");

    public static FileRefusal TooLarge { get; } = new("too_large",
        $"Tệp lớn quá mức cho phép. {Kept} Hãy tách thành nhiều tệp nhỏ hơn rồi nạp lần lượt.");

    public static FileRefusal TooLargeWhenUnpacked { get; } = new("too_large_when_unpacked",
        $"Tệp nén bung ra lớn bất thường nên không được đọc. {Kept} Hãy mở tệp bằng Excel, lưu lại thành tệp mới rồi nạp lại.");

    public static FileRefusal DtdNotAllowed { get; } = new("dtd_not_allowed",
        $"Tệp có khai báo thực thể bên ngoài, không phải tệp Excel bình thường, nên không được đọc. {Kept} Hãy xin lại tệp gốc từ nơi gửi.");

    public static FileRefusal BadEntryName { get; } = new("bad_entry_name",
        $"Bên trong tệp có đường dẫn trỏ ra ngoài tệp nên không được đọc. {Kept} Hãy xin lại tệp gốc từ nơi gửi.");

    public static FileRefusal Corrupt { get; } = new("corrupt_file",
        $"Tệp bị hỏng hoặc tải về chưa hết. {Kept} Hãy mở thử bằng Excel, lưu lại rồi nạp lại.");

    public static FileRefusal NotAWorkbook { get; } = new("not_a_workbook",
        $"Đây không phải tệp bảng tính. {Kept} Sổ Tay đọc được tệp xlsx, xls, csv và csv.gz.");

    public static FileRefusal EncryptedOrOld { get; } = new("encrypted_or_old_format",
        $"Tệp đặt mật khẩu hoặc lưu ở dạng quá cũ nên không đọc được. {Kept} Hãy mở bằng Excel, bỏ mật khẩu và lưu thành tệp .xlsx rồi nạp lại.");

    public static FileRefusal UnknownEncoding { get; } = new("unknown_encoding",
        $"Không nhận ra bảng mã chữ của tệp csv. {Kept} Hãy lưu lại ở dạng \"CSV UTF-8\" hoặc xlsx rồi nạp lại.");

    public static FileRefusal NulByte { get; } = new("nul_byte",
        $"Tệp có ký tự không phải chữ (byte 0) nên không phải tệp csv. {Kept} Hãy lưu lại ở dạng \"CSV UTF-8\" hoặc xlsx rồi nạp lại.");

    public static FileRefusal TooManyRows { get; } = new("too_many_rows",
        $"Trang tính có quá nhiều dòng hoặc quá nhiều dòng trống. {Kept} Hãy xóa các dòng trống phía dưới bảng (hoặc tách tệp), lưu lại rồi nạp lại.");

    public static FileRefusal TooManyColumns { get; } = new("too_many_columns",
        $"Trang tính có quá nhiều cột. {Kept} Hãy xóa các cột thừa bên phải bảng, lưu lại rồi nạp lại.");

    public static FileRefusal CellTooLong { get; } = new("cell_too_long",
        $"Trong tệp có một ô dài bất thường nên không được đọc. {Kept} Hãy rút gọn ô ấy rồi nạp lại.");

    public static FileRefusal NoSuchSheet(string sheet, IEnumerable<string> known) => new("no_such_sheet",
        $"Tệp không có trang tính \"{sheet}\". {Kept} Các trang có trong tệp: {string.Join(", ", known)}.");

    internal static FileRefusedException Because(FileRefusal refusal, Exception? cause = null) => new(refusal, cause);
}
