namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Head of a scheme as it is typed.</summary>
public sealed class SchemeInput
{
    public string? Name { get; set; }

    public DateOnly? On { get; set; }

    public string? Number { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string? Issuer { get; set; }
}
