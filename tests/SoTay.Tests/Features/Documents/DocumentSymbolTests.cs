using System.Text;
using SoTay.Features.Documents;

namespace SoTay.Tests.Features.Documents;

public class DocumentSymbolTests
{
    [Theory]
    [InlineData(5, "NQ", "CB", "Số 05-NQ/CB")]
    [InlineData(12, "QĐ", "ĐU", "Số 12-QĐ/ĐU")]
    [InlineData(100, "CTr", "TU", "Số 100-CTr/TU")]
    [InlineData(1, "BC", "UBKTTU", "Số 01-BC/UBKTTU")]
    public void A_symbol_is_built_with_two_digits_hyphen_slash_and_no_colon(int number, string type, string issuer, string printed)
    {
        var symbol = DocumentSymbol.Of(number, type, issuer);
        symbol.Printed.ShouldBe(printed);
        DocumentSymbol.TryParse(symbol.Printed, out var again).ShouldBeTrue();
        again.ShouldBe(symbol);
        DocumentSymbol.TryParse(symbol.Text, out var bare).ShouldBeTrue();
        bare.ShouldBe(symbol);
    }

    [Theory]
    [InlineData("Số 5-BC/CB")]
    [InlineData("Số 05/BC-CB")]
    [InlineData("Số: 05-BC/CB")]
    [InlineData("Số 05-XX/CB")]
    [InlineData("Số 05-NQ/cb")]
    [InlineData("Số 05-NQ/C")]
    [InlineData("Số 00-NQ/CB")]
    [InlineData("Số 05-NQ/CB ")]
    [InlineData("Số 05-NQ/CB\n")]
    [InlineData("Số ٠٥-NQ/CB")]
    [InlineData("")]
    [InlineData(null)]
    public void A_wrong_symbol_is_refused(string? text) => DocumentSymbol.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Letters_typed_in_decomposed_form_are_the_same_symbol()
    {
        DocumentSymbol.TryParse("Số 05-ĐA/ĐU".Normalize(NormalizationForm.FormD), out var symbol).ShouldBeTrue();
        symbol.Printed.ShouldBe("Số 05-ĐA/ĐU");
    }

    [Theory]
    [InlineData(0, "NQ", "CB")]
    [InlineData(5, "NN", "CB")]
    [InlineData(5, "NQ", "chi bộ")]
    public void Parts_that_make_no_symbol_are_a_mistake_of_the_program(int number, string type, string issuer) =>
        Should.Throw<ArgumentException>(() => DocumentSymbol.Of(number, type, issuer));
}
