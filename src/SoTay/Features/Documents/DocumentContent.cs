using SoTay.Platform;
using SoTay.Platform.Office.Reading.Texts;

namespace SoTay.Features.Documents;

/// <summary>A file that may be kept as a document: judged by its bytes, without a program inside, and without a stamp of secrecy in its words.</summary>
public sealed record DocumentContent(byte[] Bytes, string Extension, string Words)
{
    public const int MostBytes = 25 * 1024 * 1024;

    /// <summary>What a form may weigh before it is not even read: a file a little too heavy still gets its sentence on the same page.</summary>
    public const long FormBytes = 2L * MostBytes;

    private const string Pdf = "application/pdf";

    /// <summary>What was sent, or why it is not taken; nothing is kept here.</summary>
    public static async Task<(DocumentContent? Content, Refusal? Refusal)> ReadAsync(IFormFile? upload, CancellationToken cancellation)
    {
        if (upload is null || upload.Length == 0) return (null, DocumentRefusals.FileMissing);
        if (upload.Length > MostBytes) return (null, DocumentRefusals.FileTooLarge(upload.Length));
        if (SecretMark.In(Path.GetFileNameWithoutExtension(upload.FileName).Replace('_', ' ')) is { } mark) return (null, DocumentRefusals.Secret(mark, "Upload"));
        using var content = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(content, cancellation);
        return Judge(content.ToArray(), cancellation);
    }

    public static (DocumentContent? Content, Refusal? Refusal) Judge(byte[] bytes, CancellationToken cancellation = default)
    {
        var (text, flaw) = FileText.Read(bytes, cancellation);
        if (text is null) return (null, DocumentRefusals.FileRefused(flaw ?? TextFlaw.Broken));
        if ((SecretMark.In(text.Words) ?? SecretMark.In(text.Around)) is { } mark) return (null, DocumentRefusals.Secret(mark, "Upload"));
        return (new DocumentContent(text.Content, text.Form switch { FileForm.Word => "docx", FileForm.Pdf => "pdf", FileForm.Png => "png", _ => "jpg" }, text.Words), null);
    }

    /// <summary>A name says what the file is only because the product gave it.</summary>
    public static string TypeOf(string fileName) => Path.GetExtension(fileName) switch
    {
        ".pdf" => Pdf,
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        _ => SoTay.Platform.Files.StoredFile.Word,
    };

    /// <summary>"Word", "PDF", "ảnh": what somebody gets who takes the file.</summary>
    public static string WordsOf(string? fileName) => Path.GetExtension(fileName) switch
    {
        ".pdf" => "PDF",
        ".png" or ".jpg" => "ảnh",
        _ => "Word",
    };
}
