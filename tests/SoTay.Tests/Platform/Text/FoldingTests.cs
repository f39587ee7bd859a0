using SoTay.Platform.Text;

namespace SoTay.Tests.Platform.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Nguyễn Đức", "nguyen duc")]
    [InlineData("  Đảng bộ  phường   Đông Sơn ", "dang bo phuong dong son")]
    [InlineData("Số 05-NQ/CB", "so 05 nq cb")]
    [InlineData("", "")]
    public void Folds_marks_case_and_the_letter_d(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() =>
        Folding.Fold("Hoàng Thị Thuý".Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(Folding.Fold("Hoàng Thị Thuý"));

    [Fact]
    public void Names_sort_by_given_name_in_the_order_of_the_alphabet()
    {
        string[] names = ["Lý Tiến Tuấn", "Nguyễn Văn Ân", "Vi Thị Bích", "Nguyễn Văn An", "Hoàng Thị Dung", "Lò Thị Đào", "Nguyễn Văn Ấn", "Nguyễn Văn Ăn"];
        names.OrderBy(VietnameseOrder.NameKey, StringComparer.Ordinal)
            .ShouldBe(["Nguyễn Văn An", "Nguyễn Văn Ăn", "Nguyễn Văn Ân", "Nguyễn Văn Ấn", "Vi Thị Bích", "Hoàng Thị Dung", "Lò Thị Đào", "Lý Tiến Tuấn"]);
    }
}
