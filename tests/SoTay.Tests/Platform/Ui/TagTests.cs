using SoTay.Platform.Ui;
using SoTay.Platform.Ui.Tags;

namespace SoTay.Tests.Platform.Ui;

public sealed class TagTests
{
    private readonly Symbols _symbols = Tags.Symbols();

    [Fact]
    public void An_icon_is_silent_and_drawn_once_at_the_foot_of_the_page()
    {
        Tags.Write(new IconTag(_symbols) { Name = "send" }).ShouldBe("<svg class=\"st-i\" aria-hidden=\"true\"><use href=\"#i-send\"/></svg>");
        Tags.Write(new IconTag(_symbols) { Name = "send" });
        var foot = Tags.Write(new SymbolsTag(_symbols));
        foot.Split("<symbol ").Length.ShouldBe(2);
        foot.ShouldContain("id=\"i-send\"");
    }

    [Fact]
    public void An_icon_that_is_not_in_the_list_says_where_to_add_it() =>
        Should.Throw<InvalidOperationException>(() => Tags.Write(new IconTag(_symbols) { Name = "unicorn" })).Message.ShouldContain("icons.txt");

    [Fact]
    public void A_script_can_ask_for_its_own_symbols()
    {
        Tags.Write(new SymbolsTag(_symbols) { Also = "i-user-off q-late" }).ShouldBeEmpty();
        Tags.Write(new SymbolsTag(_symbols)).ShouldSatisfyAllConditions(foot => foot.ShouldContain("id=\"i-user-off\""), foot => foot.ShouldContain("id=\"q-late\""));
    }

    [Fact]
    public void A_sheet_is_named_by_its_title() =>
        Tags.Write(new SheetTag { Title = "Kết luận, đã đọc" }, "<p>x</p>")
            .ShouldBe("<section class=\"st-sheet st-stack\" aria-labelledby=\"s-ket-luan-da-doc\"><h2 id=\"s-ket-luan-da-doc\">Kết luận, đã đọc</h2><p>x</p></section>");

    [Fact]
    public void A_title_cannot_carry_markup() => Tags.Write(new SheetTag { Title = "<b>x</b>" }).ShouldContain("&lt;b&gt;x&lt;/b&gt;");

    [Fact]
    public void A_late_status_has_sign_word_and_reason()
    {
        var html = Tags.Write(new StatusTag(_symbols) { State = State.Late, Why = "chưa có biên bản" }, "Chậm 3 ngày");
        html.ShouldStartWith("<span class=\"st-status is-late\"><svg");
        html.ShouldContain("Chậm 3 ngày</span> <span class=\"st-why is-late\">chưa có biên bản</span>");
    }

    [Fact]
    public void Steps_tell_their_state_in_words_too()
    {
        var html = Tags.Write(new StepsTag { Label = "Tháng 12", Items = [new Step("Soạn", StepState.Done, "28/11"), new Step("Họp", StepState.Late, "hạn 05/12"), new Step("Ban hành")] });
        html.ShouldContain("<li class=\"is-done\">Soạn<span class=\"visually-hidden\">: xong</span> <small>28/11</small></li>");
        html.ShouldContain("<li class=\"is-late\" aria-current=\"step\">Họp<span class=\"visually-hidden\">: chậm</span>");
        html.ShouldContain("<li>Ban hành</li>");
    }

    [Fact]
    public void A_basis_names_document_and_time_in_force()
    {
        var html = Tags.Write(new BasisTag(_symbols) { Title = "Vì sao", Rule = "trong 2 ngày", Source = "42-HD/BTCTW", From = new DateOnly(2025, 10, 28) });
        html.ShouldContain("<dt>Quy tắc</dt><dd>trong 2 ngày</dd><dt>Căn cứ</dt><dd>42-HD/BTCTW</dd><dt>Áp dụng</dt><dd>từ 28/10/2025 đến nay</dd>");
        Tags.Write(new BasisTag(_symbols) { Source = "x", From = new DateOnly(2020, 1, 1), To = new DateOnly(2025, 6, 30) }).ShouldContain("từ 01/01/2020 đến 30/06/2025");
    }

    [Theory]
    [InlineData(Square.Done, "q-done")]
    [InlineData(Square.Paper, "q-paper")]
    [InlineData(Square.Late, "q-late")]
    [InlineData(Square.Missed, "q-missed")]
    [InlineData(Square.Asked, "q-asked")]
    [InlineData(Square.NotDue, "q-notdue")]
    public void Every_state_of_a_square_has_its_own_shape(Square state, string id) =>
        Tags.Write(new SquareTag(_symbols) { State = state, Label = "chữ" }).ShouldBe($"<svg class=\"st-sq\" aria-hidden=\"true\"><use href=\"#{id}\"/></svg><span class=\"visually-hidden\">chữ</span>");

    [Fact]
    public void A_year_reads_each_month_and_marks_the_current_one()
    {
        var html = Tags.Write(new YearTag(_symbols) { Label = "Năm 2026", Current = 2, Months = [new MonthSquare(1, Square.Done, "đúng hạn", "/m/1"), new MonthSquare(2, Square.NotDue, "chưa đến hạn")] });
        html.ShouldContain("<a href=\"/m/1\"><span class=\"visually-hidden\">Tháng 1: đúng hạn</span>");
        html.ShouldContain("<span aria-current=\"date\"><span class=\"visually-hidden\">Tháng 2: chưa đến hạn</span>");
    }

    [Fact]
    public void A_board_is_a_table_that_reads_aloud_cell_by_cell()
    {
        var html = Tags.Write(new HeatTag(_symbols)
        {
            Caption = "Chi bộ theo tháng", First = "Chi bộ", Columns = ["1", "2"], Current = 1,
            Groups = [new HeatGroup("Trường học", [new HeatRow("Trường THCS", "/c/1", [new HeatCell(Square.Missed, "chưa họp", "/c/1/1"), new HeatCell(Square.Done, "45 trên 50", Text: "45")], Owing: true)])],
        });
        html.ShouldContain("<caption class=\"visually-hidden\">Chi bộ theo tháng</caption>");
        html.ShouldContain("<th scope=\"col\" aria-current=\"date\">2</th>");
        html.ShouldContain("<th colspan=\"3\" scope=\"rowgroup\">Trường học</th>");
        html.ShouldContain("<tr class=\"is-owing\"><th scope=\"row\"><a href=\"/c/1\">Trường THCS</a></th>");
        html.ShouldContain("<td><a href=\"/c/1/1\" aria-label=\"Tháng 1: chưa họp\"><svg");
        html.ShouldContain("<td><span role=\"img\" aria-label=\"Tháng 2: 45 trên 50\">45</span></td>");
    }

    [Theory]
    [InlineData(15, 17, 9, "175.6", "M105.9 0v20")]
    [InlineData(20, 17, 9, "199", "M105.9 0v20")]
    [InlineData(0, 0, 0, "0", "M0.5 0v20")]
    public void A_gauge_never_leaves_its_frame(double value, double of, double threshold, string width, string tick)
    {
        var html = Tags.Write(new GaugeTag { Value = value, Of = of, Threshold = threshold, Label = "chữ" });
        html.ShouldContain($"class=\"g-done\" x=\"0.5\" y=\"4.5\" width=\"{width}\"");
        html.ShouldContain(tick);
        html.ShouldContain("role=\"img\" aria-label=\"chữ\"");
    }

    [Fact]
    public void Counts_of_a_vote_stand_in_the_order_given() =>
        Tags.Write(new VotesTag { Items = [("Đồng ý", 14), ("Không đồng ý", 0)] })
            .ShouldBe("<dl class=\"st-votes\"><div><dt>Đồng ý</dt><dd>14</dd></div><div><dt>Không đồng ý</dt><dd>0</dd></div></dl>");

    [Fact]
    public void A_figure_is_a_link() =>
        Tags.Write(new FigureTag { Value = "6", Href = "/x?a=1&b=2", Late = true }, "chưa họp").ShouldBe("<a class=\"st-figure is-late\" href=\"/x?a=1&amp;b=2\"><b>6</b> <span>chưa họp</span></a>");

    [Fact]
    public void A_tree_opens_without_script()
    {
        var html = Tags.Write(new TreeTag { Roots = [new TreeNode("Đảng bộ", null, "2 chi bộ", [new TreeNode("Chi bộ 1", "/c/1", null, [])], Open: true)] });
        html.ShouldBe("<ul class=\"st-tree\"><li><details open><summary><strong>Đảng bộ</strong> <small>2 chi bộ</small></summary><ul><li><span class=\"st-leaf\"><a href=\"/c/1\">Chi bộ 1</a></span></li></ul></details></li></ul>");
    }

    [Fact]
    public void A_branch_that_has_a_page_keeps_its_link_outside_the_arrow()
    {
        var html = Tags.Write(new TreeTag { Roots = [new TreeNode("Đảng bộ", "/d/1", null, [new TreeNode("Chi bộ 1", "/c/1", null, [])], Open: false)] });
        html.ShouldContain("<li><span class=\"st-leaf\"><a href=\"/d/1\">Đảng bộ</a></span><details class=\"st-arm\"><summary><span class=\"visually-hidden\">Các đơn vị của Đảng bộ</span></summary>");
    }

    [Fact]
    public void The_first_page_of_a_list_has_no_way_back() =>
        Tags.Write(new PagesTag(_symbols) { Where = "Trang 1 trên 2", Previous = "", Next = "?page=2" }).ShouldSatisfyAllConditions(
            html => html.ShouldNotContain("rel=\"prev\""), html => html.ShouldContain("rel=\"next\""));

    [Fact]
    public void A_list_of_one_page_has_no_pager() => Tags.Write(new PagesTag(_symbols) { Where = "3 người" }).ShouldBeEmpty();
}
