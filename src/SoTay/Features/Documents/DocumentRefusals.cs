using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Office.Reading.Texts;

namespace SoTay.Features.Documents;

public static class DocumentRefusals
{
    public static readonly Refusal NumberNotPositive = new("Số văn bản bắt đầu từ 01. Những gì đã ghi còn nguyên. Ghi lại số.", "Number");
    public static readonly Refusal CancelReasonMissing = new("Hủy một số thì phải ghi lý do. Số vẫn còn hiệu lực.", "Why");
    public static readonly Refusal ReasonTooLong = new("Lý do dài quá 500 chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", "Why");
    public static readonly Refusal TypeMissing = new("Chưa chọn loại văn bản. Chữ còn giữ ở đây. Chọn loại rồi lưu lại.", "Type");
    public static readonly Refusal SubjectMissing = new("Chưa ghi trích yếu. Ghi một câu về nội dung văn bản rồi lưu lại.", "Subject");
    public static readonly Refusal SubjectTooLong = new($"Trích yếu dài quá {Document.SubjectLimit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", "Subject");
    public static readonly Refusal SymbolMissing = new("Chưa ghi số, ký hiệu. Ghi đúng như trên giấy, ví dụ 05-NQ/TU.", "Symbol");
    public static readonly Refusal SymbolTooLong = new($"Số, ký hiệu dài quá {Document.SymbolLimit} chữ cái. Ghi đúng như trên giấy, không ghi trích yếu vào đây.", "Symbol");
    public static readonly Refusal IssuerMissing = new("Chưa ghi nơi ban hành. Ghi tên cơ quan như trên giấy, ví dụ Tỉnh ủy Lam Giang.", "Issuer");
    public static readonly Refusal IssuerTooLong = new($"Tên nơi ban hành dài quá {Document.IssuerLimit} chữ cái. Rút ngắn rồi lưu lại.", "Issuer");
    public static readonly Refusal IssuedOnMissing = new("Chưa ghi ngày ban hành. Ghi ngày đứng trên văn bản.", "IssuedOn");
    public static readonly Refusal IssuedOnAhead = new("Ngày ban hành còn ở phía trước. Chữ còn giữ ở đây. Xem lại ngày trên văn bản.", "IssuedOn");
    public static readonly Refusal ReceivedOnWrong = new("Ngày đến phải từ ngày ban hành đến hôm nay. Chữ còn giữ ở đây. Ghi lại ngày đến.", "ReceivedOn");
    public static readonly Refusal SecrecyUnanswered = new("Chưa trả lời văn bản có dấu mật hay không. Chưa lưu gì. Trả lời rồi gửi lại.", "Secret");
    public static readonly Refusal MarkedSecret = new("Văn bản mật không được đưa vào phần mềm này. Chưa lưu gì của văn bản. Vào sổ và gửi theo đường văn thư mật.", "Secret");
    public static readonly Refusal FileMissing = new("Chưa chọn tệp. Chọn tệp Word, PDF hoặc ảnh rồi gửi lại.", "Upload");
    public static readonly Refusal DraftClosed = new("Bản thảo này đã ban hành hoặc đã bỏ nên không đổi được nữa. Không có gì thay đổi. Soạn văn bản mới nếu cần.");
    public static readonly Refusal SymbolsTooLong = new("Danh sách văn bản cụ thể hóa dài quá. Ghi số, ký hiệu, cách nhau bằng dấu chấm phẩy.", "Concretises");
    public static readonly Refusal LinkMissing = new("Chưa ghi số, ký hiệu của văn bản được cụ thể hóa. Ghi số rồi lưu lại.", "Concretises");
    public static readonly Refusal NothingIssued = new("Tổ đảng không ban hành văn bản. Chi bộ của tổ ban hành.");

    public static Refusal NumberUsed(Document used, int next) => used.CancelledAt is not null
        ? new($"Số {used.Symbol} đã hủy nên không dùng lại được. Những gì đã ghi còn nguyên. Dùng số {next:00}.", "Number")
        : new($"Số {used.Symbol} đã dùng cho văn bản ngày {used.IssuedOn:dd'/'MM'/'yyyy}. Những gì đã ghi còn nguyên. Dùng số {next:00}.", "Number");

    public static Refusal NumberTaken(int number) =>
        new($"Số {number:00} vừa được dùng cho một văn bản khác trong lúc đồng chí đang làm. Những gì đã ghi còn nguyên. Bấm lại để lấy số tiếp theo.", "Number");

    public static Refusal CancelledAlready(string symbol) => new($"Số {symbol} đã hủy trước đó. Không có gì thay đổi.");

    public static Refusal TypeForbidden(string body, string type, PolicyBasis basis) =>
        new($"{body} không ban hành {type} ({basis.LegalBasis}, {basis.Period}). Chữ còn giữ ở đây. Chọn loại khác, hoặc đề nghị cấp có thẩm quyền ban hành.", "Type");

    public static Refusal TypeDiffers(string symbol, string written, string chosen) =>
        new($"Ký hiệu {symbol} là của {written}, mà loại chọn là {chosen}. Chữ còn giữ ở đây. Sửa một trong hai.", "Type");

    public static Refusal SymbolUsed(Document known) =>
        new($"Văn bản {known.Symbol} của {known.IssuerName} đã vào sổ: ngày {known.IssuedOn:dd'/'MM'/'yyyy}, số đến {known.Number:00}, \"{known.Subject}\". Chưa ghi lần nữa. Xem lại số, ký hiệu và nơi ban hành.", "Symbol");

    public static readonly Refusal SymbolJustUsed =
        new("Một người khác vừa ghi vào sổ văn bản đến trong lúc đồng chí đang làm. Chữ còn giữ ở đây. Bấm lưu lại.", "Symbol");

    public static Refusal UpperUnknown(string symbol) =>
        new($"Chưa thấy văn bản {symbol} trong sổ của đơn vị và của cấp trên. Chữ còn giữ ở đây. Nhập văn bản ấy trước, hoặc bỏ số này rồi lưu.", "Concretises");

    public static Refusal Circular(string symbol) =>
        new($"{symbol} lại đang cụ thể hóa chính văn bản này: hai văn bản không cụ thể hóa lẫn nhau được. Không có gì thay đổi. Xem lại số.", "Concretises");

    public static Refusal LinkKnown(string symbol) => new($"Đã ghi trước đó rằng văn bản này cụ thể hóa {symbol}. Không có gì thay đổi.", "Concretises");

    public static Refusal Secret(string mark, string field) =>
        new($"Thấy dấu \"{mark}\": văn bản mật không được đưa vào phần mềm này. Chưa lưu gì của văn bản. Vào sổ và gửi theo đường văn thư mật.", field);

    public static Refusal FileTooLarge(long bytes) =>
        new($"Tệp nặng {bytes / 1_048_576m:0.#} MB, quá {DocumentContent.MostBytes / 1_048_576} MB nên chưa nhận. Chữ còn giữ ở đây. Chọn bản quét nhẹ hơn, hoặc tách phụ lục ra.", "Upload");

    public static Refusal FileRefused(TextFlaw flaw) => new(flaw switch
    {
        TextFlaw.Macros => "Tệp Word có chứa chương trình (macro) nên không nhận. Chưa lưu tệp. Mở bằng Word, lưu lại thành \"Tài liệu Word (.docx)\" rồi gửi lại.",
        TextFlaw.Locked => "Tệp PDF có mật khẩu nên không đọc được. Chưa lưu tệp. Bỏ mật khẩu rồi gửi lại.",
        TextFlaw.OldWord => "Tệp Word đời cũ (.doc) hoặc có mật khẩu nên không đọc được. Chưa lưu tệp. Mở bằng Word, bỏ mật khẩu, lưu thành .docx rồi gửi lại.",
        TextFlaw.Swollen => "Tệp bung ra lớn bất thường nên không được đọc. Chưa lưu tệp. In lại thành PDF, hoặc lưu lại bằng Word rồi gửi.",
        TextFlaw.Broken => "Tệp bị hỏng hoặc tải về chưa hết. Chưa lưu tệp. Mở thử trên máy, lưu lại rồi gửi lại.",
        _ => "Tệp này không phải Word (.docx), PDF, ảnh JPG hay PNG nên chưa nhận. Chữ còn giữ ở đây. Chọn tệp khác.",
    }, "Upload");
}
