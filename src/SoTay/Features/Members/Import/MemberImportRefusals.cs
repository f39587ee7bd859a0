using SoTay.Platform.Office.Reading;

namespace SoTay.Features.Members.Import;

/// <summary>Why a file of members, or the whole import, is refused.</summary>
public static class MemberImportRefusals
{
    public static FileRefusal NoHeader { get; } = new("no_header",
        "Không tìm thấy dòng tiêu đề của danh sách đảng viên (cần có cột \"Họ và tên\" và ít nhất hai cột khác). Chưa ghi gì vào sổ. Hãy lấy mẫu bằng nút \"Tải tệp mẫu\" hoặc lệnh sotay template members.");

    public static FileRefusal NoRoot { get; } = new("no_root",
        "Sổ chưa có tổ chức nào nên chưa biết danh sách này của ai. Chưa ghi gì. Hãy lập tổ chức đầu tiên bằng lệnh sotay setup, hoặc nạp danh sách tổ chức trước bằng lệnh sotay import organisations.");

    public static FileRefusal NoOrganisation(string code) => new("no_organisation",
        $"Không có tổ chức mang mã {code} trong sổ. Chưa ghi gì. Hãy kiểm tra lại mã, hoặc nạp danh sách tổ chức trước.");
}
