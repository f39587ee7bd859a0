namespace SoTay.Features.Members.ImportPages;

/// <summary>Problem kinds of the contract in a few words, for lists; the sentence about a row comes with the problem itself.</summary>
public static class ProblemWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["birth_implausible"] = "Ngày sinh không thể có", ["birth_missing"] = "Thiếu ngày sinh", ["card_differs"] = "Số thẻ khác số định danh",
        ["cccd_bad_length"] = "Số định danh sai độ dài", ["cccd_contradicts"] = "Số định danh trái với ngày sinh hoặc giới tính", ["cccd_missing"] = "Thiếu số định danh",
        ["cccd_old_9_digits"] = "Số chứng minh cũ 9 số", ["cccd_scientific"] = "Số định danh bị Excel làm tròn", ["duplicate_cccd"] = "Trùng số định danh với dòng khác",
        ["error_value"] = "Ô báo lỗi", ["formula_injection"] = "Chữ bắt đầu như công thức", ["formula_no_value"] = "Công thức chưa có kết quả",
        ["future_date"] = "Ngày trong tương lai", ["joined_before_18"] = "Vào Đảng khi chưa đủ 18 tuổi", ["joined_missing"] = "Thiếu ngày vào Đảng",
        ["markup_text"] = "Chữ lẫn mã", ["nonexistent_date"] = "Ngày không có trong lịch", ["official_before_joined"] = "Chính thức trước khi vào Đảng",
        ["official_missing"] = "Thiếu ngày chính thức", ["org_missing"] = "Thiếu tên chi bộ", ["org_misspelled"] = "Tên chi bộ viết khác", ["org_unknown"] = "Không có chi bộ này",
        ["phone_bad"] = "Điện thoại thiếu số", ["possible_duplicate"] = "Có thể là một người", ["sex_both"] = "Đánh dấu cả nam và nữ", ["sex_missing"] = "Thiếu giới tính",
        ["text_too_long"] = "Chữ quá dài", ["unknown_code"] = "Giá trị lạ trong danh mục", ["refused_field"] = "Cột không được lưu",
        ["member_left"] = "Trong sổ đã rời tổ chức", ["member_elsewhere"] = "Trong sổ đang ở chi bộ khác", ["org_count_mismatch"] = "Số đảng viên của chi bộ không khớp",
        ["org_count_differs_by_duplicates"] = "Số đảng viên lệch vì dòng trùng", ["org_date_missing"] = "Chi bộ thiếu ngày thành lập",
        ["org_date_year_only"] = "Chi bộ chỉ có năm thành lập", ["secretary_mismatch"] = "Bí thư không khớp",
    };

    public static string Of(string kind) => Words.GetValueOrDefault(kind, "Cần xem lại");
}
