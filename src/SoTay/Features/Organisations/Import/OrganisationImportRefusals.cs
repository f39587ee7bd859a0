using SoTay.Platform.Office.Reading;

namespace SoTay.Features.Organisations.Import;

/// <summary>Why a list of organisations is refused as a whole.</summary>
public static class OrganisationImportRefusals
{
    public static FileRefusal NoHeader { get; } = new("no_header",
        "Không tìm thấy danh sách tổ chức trong tệp (cần có cột \"Mã\", \"Tên tổ chức\" và cột \"Cấp\" hoặc \"Cấp trên trực tiếp\"). Chưa ghi gì vào sổ. Hãy lấy mẫu bằng lệnh sotay template organisations.");

    public static FileRefusal NoOrganisation(string code) => new("no_organisation",
        $"Không có tổ chức mang mã {code} trong sổ. Chưa ghi gì. Hãy kiểm tra lại mã, hoặc nạp danh sách tổ chức trước.");
}
