namespace SoTay.Platform.Office.Writing;

/// <summary>A column of an exchanged list: its contract name, used in csv, and the words people read, used in xlsx.</summary>
/// <param name="Name">Name of the contract.</param>
/// <param name="Header">Header in words.</param>
/// <param name="Example">What a filled cell looks like, for the template.</param>
/// <param name="Labels">Codes with their words; csv has codes, xlsx has words.</param>
/// <param name="Width">Width in a sheet.</param>
public sealed record ListColumn(string Name, string Header, string Example = "", IReadOnlyDictionary<string, string>? Labels = null, double Width = 18);
