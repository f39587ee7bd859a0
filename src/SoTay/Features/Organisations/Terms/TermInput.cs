namespace SoTay.Features.Organisations.Terms;

/// <summary>What the form of a term asks for.</summary>
public sealed class TermInput
{
    public string? Name { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>Empty: by the rule.</summary>
    public DateOnly? DueOn { get; set; }

    public DateOnly? To { get; set; }

    public DateOnly? CongressOn { get; set; }

    public string? Number { get; set; }

    public int? Planned { get; set; }

    public int? Elected { get; set; }

    public int? Predecessors { get; set; }

    public static TermInput Of(UnitTerm term) => new()
    {
        Name = term.Name, From = term.From, DueOn = term.DueOn, To = term.To, CongressOn = term.CongressOn, Number = term.DecisionNumber, Planned = term.Planned, Elected = term.Elected, Predecessors = term.Predecessors,
    };
}
