namespace SoTay.Platform.Office.Reading;

/// <summary>Reading stopped: nothing of the file was kept. Carries the refusal to show.</summary>
public sealed class FileRefusedException(FileRefusal refusal, Exception? cause = null) : Exception(refusal.Say, cause)
{
    public FileRefusal Refusal { get; } = refusal;
}
