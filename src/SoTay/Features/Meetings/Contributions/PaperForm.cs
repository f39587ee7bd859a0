namespace SoTay.Features.Meetings.Contributions;

/// <summary>What a paper is, judged by its content.</summary>
public enum PaperForm
{
    Word,
    Pdf,
    Jpeg,
    Png,
}

public static class PaperForms
{
    extension(PaperForm form)
    {
        public string ContentType => form switch
        {
            PaperForm.Word => Platform.Files.StoredFile.Word,
            PaperForm.Pdf => "application/pdf",
            PaperForm.Jpeg => "image/jpeg",
            _ => "image/png",
        };

        public string FileName(string title) => $"{title}{form switch { PaperForm.Word => ".docx", PaperForm.Pdf => ".pdf", PaperForm.Jpeg => ".jpg", _ => ".png" }}";

        /// <summary>"Word, 48 KB"</summary>
        public string Note(long size) => $"{form switch { PaperForm.Word => "Word", PaperForm.Pdf => "PDF", _ => "ảnh" }}, {Math.Max(1, size / 1024):N0} KB";
    }
}
