using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SoTay.Features.Documents;

/// <summary>
/// Number and symbol of a Party document, such as <c>Số 05-NQ/CB</c>: at least two digits, hyphen, type, slash, issuer,
/// no colon (399-QĐ/TW 9/1/2026). Cannot hold a wrong one.
/// </summary>
public sealed partial record DocumentSymbol
{
    private DocumentSymbol(int number, string type, string issuer) => (Number, Type, Issuer) = (number, type, issuer);

    /// <summary>Runs on per organisation, type and term; 100 and more simply grow.</summary>
    public int Number { get; }

    /// <summary>Type code: NQ, KL, BB, TB …</summary>
    public string Type { get; }

    /// <summary>Issuer code: CB (cell), ĐU (committee), TU, ĐH …</summary>
    public string Issuer { get; }

    /// <summary><c>05-NQ/CB</c>, as registers and links name it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Number:00}-{Type}/{Issuer}");

    /// <summary><c>Số 05-NQ/CB</c>, as it stands on paper.</summary>
    public string Printed => $"Số {Text}";

    /// <summary>Builds the symbol of a number that the product has just taken.</summary>
    /// <exception cref="ArgumentException">The parts are not a number from 1, a known type and an issuer of capital letters.</exception>
    public static DocumentSymbol Of(int number, string type, string issuer) =>
        TryParse(string.Create(CultureInfo.InvariantCulture, $"{number:00}-{type}/{issuer}"), out var symbol)
            ? symbol : throw new ArgumentException($"{number}, {type} and {issuer} do not make a document symbol.", nameof(type));

    /// <summary>Reads a symbol with or without the word <c>Số</c>; any Unicode form of Đ is accepted. Other spellings are refused.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DocumentSymbol? symbol)
    {
        symbol = null;
        var match = Pattern().Match((text ?? "").Normalize(NormalizationForm.FormC));
        if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return false;
        symbol = new DocumentSymbol(number, match.Groups["type"].Value, match.Groups["issuer"].Value);
        return true;
    }

    public override string ToString() => Printed;

    [GeneratedRegex(@"^(Số )?(?<number>[0-9]{2,9})-(?<type>NQ|CT|KL|QC|QĐ|QĐi|HD|TB|TC|BC|KH|CTr|ĐA|PA|DA|TTr|CV|BB)/(?<issuer>[A-ZĐ]{2,})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
