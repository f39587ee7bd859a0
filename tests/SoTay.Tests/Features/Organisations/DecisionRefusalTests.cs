using SoTay.Features.Organisations;

namespace SoTay.Tests.Features.Organisations;

/// <summary>Each rule of the tree that says no, on entities alone.</summary>
public sealed class DecisionRefusalTests
{
    private static readonly DateOnly Beginning = new(2025, 7, 1);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Decision Sound = new(new DateOnly(2026, 3, 16), "15-QĐ/ĐU", new DateOnly(2026, 3, 14));

    [Fact]
    public void A_date_in_the_future_is_refused() =>
        Say(Rename(Cell(), Sound with { On = Today.AddDays(1) })).ShouldContain("Ngày hiệu lực 23/11/2026 ở sau hôm nay");

    [Fact]
    public void A_decision_signed_in_the_future_is_refused() =>
        Say(Rename(Cell(), Sound with { SignedOn = Today.AddDays(1) })).ShouldContain("Ngày ký 23/11/2026 ở sau hôm nay");

    [Fact]
    public void A_date_before_the_unit_began_is_refused() =>
        Say(Rename(Cell(), Sound with { On = Beginning.AddDays(-1) })).ShouldContain("có từ 01/07/2025");

    [Fact]
    public void A_change_before_a_later_change_is_refused()
    {
        var cell = Cell();
        Rename(cell, Sound).ShouldBeNull();
        Say(cell.Rename(new("Chi bộ Hai", cell.Code, cell.Kind), Sound with { On = Sound.On.AddDays(-1) }, Today, false, false)).ShouldContain("lịch sử chỉ ghi tiếp");
    }

    [Fact]
    public void A_decision_without_a_number_is_refused() => Say(Rename(Cell(), Sound with { Number = "  " })).ShouldContain("Chưa có số quyết định");

    [Fact]
    public void A_decision_number_too_long_is_refused() => Say(Rename(Cell(), Sound with { Number = new string('1', 61) })).ShouldContain("dài quá 60");

    [Fact]
    public void A_code_in_use_is_refused() =>
        Say(Cell().Rename(new("Chi bộ Hai", "97.2", OrganisationKind.Cell), Sound, Today, codeInUse: true, hasCellsBelow: false)).ShouldContain("Mã 97.2 đã dùng");

    [Theory]
    [InlineData("", "1", "Chưa có tên")]
    [InlineData("Chi bộ", " ", "Chưa có mã")]
    [InlineData("Chi bộ", "12345678901234567890123456789012345678901", "Mã tổ chức dài quá 40")]
    public void A_naming_without_its_parts_is_refused(string name, string code, string say) =>
        Say(Cell().Rename(new(name, code, OrganisationKind.Cell), Sound, Today, false, false)).ShouldContain(say);

    [Fact]
    public void A_name_too_long_is_refused() =>
        Say(Cell().Rename(new(new string('a', 201), "1", OrganisationKind.Cell), Sound, Today, false, false)).ShouldContain("Tên dài 201 ký tự");

    [Fact]
    public void A_rename_that_changes_nothing_is_refused()
    {
        var cell = Cell();
        Say(cell.Rename(new($" {cell.Name} ", cell.Code, cell.Kind), Sound, Today, false, false)).ShouldContain("không có gì để lưu");
    }

    [Fact]
    public void A_committee_with_cells_does_not_become_a_cell() =>
        Say(Ward().Rename(new("Chi bộ", "1", OrganisationKind.Cell), Sound, Today, false, hasCellsBelow: true)).ShouldContain("không thể chuyển thành chi bộ");

    [Fact]
    public void A_unit_does_not_go_under_itself_or_under_what_is_below_it()
    {
        var ward = Ward();
        Say(ward.MoveTo(ward, Sound, Today, false)).ShouldContain("nằm trong");
        Say(ward.MoveTo(Ward(), Sound, Today, parentIsBelow: true)).ShouldContain("Chọn cấp trên ở ngoài");
    }

    [Fact]
    public void A_unit_does_not_go_under_an_ended_parent()
    {
        var parent = Ward();
        parent.EndedOn = parent.Current.To = new DateOnly(2026, 1, 31);
        Say(Cell().MoveTo(parent, Sound, Today, false)).ShouldContain("kết thúc hoạt động ngày 31/01/2026");
    }

    [Fact]
    public void A_unit_does_not_go_under_a_parent_that_did_not_exist_yet() =>
        Say(Cell().MoveTo(Ward(from: new DateOnly(2026, 6, 1)), Sound, Today, false)).ShouldContain("có từ 01/06/2026");

    [Fact]
    public void A_unit_does_not_go_where_it_is()
    {
        var (ward, cell) = (Ward(), Cell());
        cell.MoveTo(ward, Sound, Today, false).ShouldBeNull();
        Say(cell.MoveTo(ward, Sound, Today, false)).ShouldContain("đang trực thuộc");
    }

    [Fact]
    public void A_cell_holds_no_cells() => Say(Cell().MoveTo(Cell(), Sound, Today, false)).ShouldContain("không có chi bộ trực thuộc");

    [Fact]
    public void A_group_may_stand_in_a_cell() => Made(OrganisationKind.Group).MoveTo(Cell(), Sound, Today, false).ShouldBeNull();

    [Fact]
    public void A_higher_unit_does_not_stand_under_a_lower_one() =>
        Say(Ward().MoveTo(Made(OrganisationKind.GrassrootsCommittee), Sound, Today, false)).ShouldContain("không thể trực thuộc");

    [Fact]
    public void A_unit_with_units_below_does_not_end() =>
        Say(Ward().End(OrganisationChangeKind.Dissolve, Sound, Today, unitsBelow: 3, membersInside: 0)).ShouldContain("còn 3 đơn vị trực thuộc");

    [Fact]
    public void A_cell_with_members_does_not_end_without_a_successor() =>
        Say(Cell().End(OrganisationChangeKind.Dissolve, Sound, Today, 0, membersInside: 12)).ShouldContain("còn 12 đảng viên");

    [Fact]
    public void A_unit_does_not_end_on_the_day_it_changed() =>
        Say(Cell().End(OrganisationChangeKind.Dissolve, Sound with { On = Beginning }, Today, 0, 0)).ShouldContain("Chọn ngày hiệu lực từ 02/07/2025");

    [Fact]
    public void An_ended_unit_does_not_change_any_more()
    {
        var cell = Cell();
        cell.End(OrganisationChangeKind.Disband, Sound, Today, 0, 0).ShouldBeNull();
        cell.EndedOn.ShouldBe(Sound.On.AddDays(-1));
        Say(Rename(cell, Sound with { On = Today })).ShouldContain("đã kết thúc hoạt động ngày 15/03/2026");
    }

    [Fact]
    public void The_root_neither_moves_nor_ends()
    {
        var root = Ward();
        root.ParentId = null;
        Say(root.MoveTo(Ward(), Sound, Today, false)).ShouldContain("tổ chức gốc");
        Say(root.End(OrganisationChangeKind.Dissolve, Sound, Today, 0, 0)).ShouldContain("tổ chức gốc");
    }

    [Fact]
    public void Two_changes_on_one_day_are_one_stretch()
    {
        var cell = Cell();
        Rename(cell, Sound).ShouldBeNull();
        cell.MoveTo(Ward(), Sound, Today, false).ShouldBeNull();
        cell.Periods.Count.ShouldBe(2);
        cell.Changes.Count.ShouldBe(2);
    }

    private static string Say(SoTay.Platform.Refusal? refusal) => refusal.ShouldNotBeNull().Say;

    private static SoTay.Platform.Refusal? Rename(Organisation cell, Decision decision) =>
        cell.Rename(new("Chi bộ Khu phố Một", cell.Code, cell.Kind), decision, Today, false, false);

    private static Organisation Cell() => Made(OrganisationKind.Cell);

    private static Organisation Ward(DateOnly? from = null) => Made(OrganisationKind.Commune, from);

    private static Organisation Made(OrganisationKind kind, DateOnly? from = null)
    {
        var made = new Organisation { Code = "97.001", Name = OrganisationWords.Of(kind) + " Đông Sơn", Kind = kind, ParentId = Guid.CreateVersion7() };
        made.Periods.Add(new OrganisationPeriod { OrganisationId = made.Id, ParentId = made.ParentId, Code = made.Code, Name = made.Name, Kind = kind, From = from ?? Beginning });
        return made;
    }
}
