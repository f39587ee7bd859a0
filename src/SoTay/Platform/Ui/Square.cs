namespace SoTay.Platform.Ui;

/// <summary>State of a square, each told by its own shape. What a state means in words is said by who draws it.</summary>
public enum Square
{
    /// <summary>Dashed: the day has not come.</summary>
    NotDue,

    /// <summary>Pale green: done on time.</summary>
    Done,

    /// <summary>Pale green with ruled lines: done on paper, entered later.</summary>
    Paper,

    /// <summary>Pale red with a corner: done late.</summary>
    Late,

    /// <summary>Filled red with a cross: not done.</summary>
    Missed,

    /// <summary>Blue with a dot: under way.</summary>
    Asked,
}
