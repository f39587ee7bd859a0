namespace SoTay.Platform.Ui;

public enum StepState
{
    Ahead,
    Done,
    Current,

    /// <summary>The current step, past its day; the page says why beside it.</summary>
    Late,
}
