namespace SoTay.Platform.Office.Writing;

public enum DocxAlign
{
    Left,
    Centre,
    Right,
    Both,
}
