using Shouldly;
using SoTay.Features.Members;
using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Members;

/// <summary>Pure rules: what the roster takes and with which sentence it says no.</summary>
public sealed class MemberDetailsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PolicyReader Rules = PolicySnapshot.Shipped.For(Today);

    [Theory]
    [InlineData("20/09/1976", "20/09/1976")]
    [InlineData("1-2-1980", "01/02/1980")]
    [InlineData(" 09/1976 ", "09/1976")]
    [InlineData("1976", "1976")]
    public void A_date_is_read_as_far_as_it_is_known(string typed, string shown)
    {
        PartialDate.TryParse(typed, out var date).ShouldBeTrue();
        date.ToString().ShouldBe(shown);
    }

    [Theory]
    [InlineData("31/02/1987")]
    [InlineData("hôm qua")]
    [InlineData("13/1976/01")]
    [InlineData("")]
    public void What_is_no_date_is_not_guessed(string typed) => PartialDate.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData(null, "20/09/1956", "1976", "1977", "FullName", "Chưa ghi họ và tên")]
    [InlineData("Lê Văn 2", "20/09/1956", "1976", "1977", "FullName", "chỉ gồm chữ")]
    [InlineData("Lê Văn Dũng", "20/09/2027", null, null, "BirthDate", "ở sau hôm nay")]
    [InlineData("Lê Văn Dũng", "1890", null, null, "BirthDate", "hơn 115 năm")]
    [InlineData("Lê Văn Dũng", "20/09/1990", "19/05/2030", null, "JoinedOn", "ở sau hôm nay")]
    [InlineData("Lê Văn Dũng", "20/09/1990", "19/05/2008", null, "JoinedOn", "chưa đủ 18 tuổi")]
    [InlineData("Lê Văn Dũng", "20/09/1980", "19/05/2008", "19/05/2007", "OfficialOn", "trước ngày vào Đảng")]
    [InlineData("Lê Văn Dũng", "31/02/1980", null, null, "BirthDate", "Không hiểu ngày “31/02/1980”")]
    public void Each_impossible_value_has_its_sentence(string? name, string? born, string? joined, string? official, string field, string say)
    {
        var refusal = new MemberDetails { FullName = name, Sex = Sex.Male, BirthDate = born, JoinedOn = joined, OfficialOn = official }.Check(Rules, Today).ShouldHaveSingleItem();

        refusal.Field.ShouldBe(field);
        refusal.Say.ShouldContain(say);
    }

    [Theory]
    [InlineData("Lê Thị Thu Hằng", "1956", "1976", "1976")]
    [InlineData("H’Hen Niê", "20/09/1990", "20/09/2008", null)]
    [InlineData("K'Brêu", "1990", "2008", null)]
    public void What_may_be_so_is_taken(string name, string born, string joined, string? official) =>
        new MemberDetails { FullName = name, Sex = Sex.Female, BirthDate = born, JoinedOn = joined, OfficialOn = official }.Check(Rules, Today).ShouldBeEmpty();

    [Fact]
    public void A_name_is_kept_composed_and_without_stray_spaces()
    {
        var member = new Member { FullName = "" };
        new MemberDetails { FullName = "  Nguyễn   Văn  Ân ".Normalize(System.Text.NormalizationForm.FormD), Sex = Sex.Male }.WriteTo(member);

        member.FullName.ShouldBe("Nguyễn Văn Ân".Normalize());
        member.FoldedName.ShouldBe("nguyen van an");
    }
}
