namespace SoTay.Platform.Office.Reading.Texts;

/// <summary>Forms in which a written paper comes in.</summary>
public enum FileForm
{
    Word,
    Pdf,
    Jpeg,
    Png,
}
