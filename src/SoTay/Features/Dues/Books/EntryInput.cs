namespace SoTay.Features.Dues.Books;

/// <summary>A spending, or the balance with which the book begins, as it is typed.</summary>
public sealed class EntryInput
{
    public DuesEntryKind Kind { get; set; }

    public string? Amount { get; set; }

    public DateOnly? On { get; set; }

    public string? Words { get; set; }
}
