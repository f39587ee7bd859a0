namespace SoTay.Platform.Files;

/// <summary>What a sender of a picture or file reads when it is not taken.</summary>
public static class UploadRefusals
{
    public static readonly Refusal Missing = new("Chưa chọn tệp nào. Chọn ảnh rồi gửi lại.", "Upload");
    public static readonly Refusal NotAPicture = new("Tệp này không phải ảnh JPEG hay PNG nguyên vẹn nên chưa nhận. Chụp lại bằng máy ảnh của điện thoại, hoặc lưu ảnh thành JPEG rồi gửi lại.", "Upload");
    public static readonly Refusal NotEvidence = new("Tệp này không phải ảnh JPEG, PNG hay tệp PDF nguyên vẹn nên chưa nhận. Chữ còn giữ ở đây. Chọn tệp khác.", "Upload");
    public static readonly Refusal Secret = new("Nội dung mật không được đưa vào phần mềm này. Tệp chưa được lưu. Gửi theo đường văn thư mật.", "Upload");

    public static Refusal TooLarge(long bytes, int most) =>
        new($"Tệp nặng {bytes / 1_000_000m:0.#} MB, quá {most / 1_000_000} MB nên chưa nhận. Chụp lại ở cỡ nhỏ hơn rồi gửi lại.", "Upload");
}
