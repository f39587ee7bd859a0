using Microsoft.Data.Sqlite;
using Npgsql;

namespace SoTay.Platform.Data;

/// <summary>The store is in use, newer than the program, or broken: the sentence says which and what to do. Exit code 3.</summary>
public sealed class StoreUnusableException(string say, Exception? inner = null) : Exception(say, inner)
{
    private const int Busy = 5, Locked = 6, Corrupt = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;

    /// <summary>What a database's own error means for the person at the command line; null when it is something else.</summary>
    public static StoreUnusableException? From(Exception fault) => (fault as SqliteException ?? fault.InnerException as SqliteException, fault as NpgsqlException ?? fault.InnerException as NpgsqlException) switch
    {
        ({ SqliteErrorCode: Busy or Locked }, _) => new("Kho dữ liệu đang bận: một tiến trình khác đang ghi. Chưa có gì thay đổi. Đợi tiến trình đó xong, hoặc dừng nó, rồi chạy lại.", fault),
        ({ SqliteErrorCode: Corrupt or NoDatabase }, _) => new("Tệp dữ liệu hỏng hoặc không phải của Sổ Tay. Giữ nguyên tệp này, khôi phục bản sao gần nhất vào một thư mục khác: sotay restore FILE --data DIR.", fault),
        ({ SqliteErrorCode: CannotOpen }, _) => new("Không mở được tệp dữ liệu. Kiểm tra thư mục --data và quyền ghi của tài khoản đang chạy.", fault),
        ({ SqliteErrorCode: Full }, _) => new("Đĩa đã đầy, chưa ghi được. Giải phóng dung lượng rồi chạy lại.", fault),
        (_, PostgresException { SqlState: "3D000" }) => new("PostgreSQL chưa có cơ sở dữ liệu này. Tạo nó (createdb) hoặc sửa --database rồi chạy lại.", fault),
        (_, PostgresException { SqlState: "28P01" or "28000" }) => new("PostgreSQL không nhận tài khoản hay mật khẩu này. Sửa --database rồi chạy lại.", fault),
        (_, { } and not PostgresException) => new("Không nối được tới PostgreSQL. Kiểm tra máy chủ có chạy không và địa chỉ trong --database.", fault),
        _ => null,
    };
}
