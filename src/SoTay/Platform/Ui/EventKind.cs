namespace SoTay.Platform.Ui;

/// <summary>Dot of an event on a timeline: gold for honours, filled for now, hollow for what is to come.</summary>
public enum EventKind
{
    Past,
    Honour,
    Now,
    Next,
}
