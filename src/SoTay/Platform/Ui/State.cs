namespace SoTay.Platform.Ui;

/// <summary>State of anything that has a state; colour and sign follow from it, the words are the page's.</summary>
public enum State
{
    /// <summary>Nothing to say yet: not due, not begun, ended.</summary>
    None,

    /// <summary>Done, met, present, passed.</summary>
    Done,

    /// <summary>Late or refused; a reason stands beside it.</summary>
    Late,

    /// <summary>Waits for an answer and is not late.</summary>
    Asked,

    /// <summary>Badge, award, recognised title. Nothing else is gold.</summary>
    Honour,
}
