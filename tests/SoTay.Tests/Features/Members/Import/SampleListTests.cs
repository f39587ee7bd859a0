using System.Text.Json;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>The ward's untidy list and the cell's clean one come out exactly as their makers say.</summary>
public sealed class SampleListTests
{
    public static TheoryData<string> Both => ["ward", "cell"];

    [Theory, MemberData(nameof(Both))]
    public void Every_row_has_the_outcome_its_maker_gave_it(string name)
    {
        var list = Of(name);
        var expected = list.Records.Select(r => $"{r["row"]} {r["outcome"]} {r["duplicate_of"]}");
        var actual = list.Rows.Select(r => $"{r.Number} {Outcome(r)} {r.DuplicateOf}");
        actual.ShouldBe(expected);
    }

    [Theory, MemberData(nameof(Both))]
    public void Every_problem_of_a_row_is_found_in_its_column_and_no_other(string name)
    {
        var list = Of(name);
        var expected = list.Expected.GetProperty("problems").EnumerateArray().Select(Print).Order();
        var actual = list.Reading.Report.Problems.Where(p => p.Sheet != "To chuc" && p.Kind != "refused_field").Select(Print).Order();
        actual.ShouldBe(expected);
    }

    [Fact]
    public void Every_problem_of_an_organisation_is_found()
    {
        var expected = SampleList.Ward.Expected.GetProperty("organisationProblems").EnumerateArray().Select(Print).Order();
        var actual = SampleList.Ward.Reading.Report.Problems.Where(p => p.Sheet == "To chuc").Select(Print).Order();
        actual.ShouldBe(expected);
    }

    [Theory, MemberData(nameof(Both))]
    public void What_was_put_right_is_counted_by_kind(string name)
    {
        var list = Of(name);
        var expected = list.Expected.GetProperty("normalisations").EnumerateObject().Select(p => $"{p.Name} {p.Value.GetProperty("cells").GetInt32()}").Order();
        // The maker of the clean list does not count its two old cards; the maker of the ward's list counts all 330.
        list.Reading.Report.Normalised.Counts.Where(c => name == "ward" || c.Key != "card_old_8_digits").Select(c => $"{c.Key} {c.Value}").ShouldBe(expected);
    }

    [Theory, MemberData(nameof(Both))]
    public void Every_value_of_every_record_is_read_right(string name)
    {
        var list = Of(name);
        foreach (var (row, record) in list.Rows.Zip(list.Records)) Values(row).ShouldBe(Values(record), $"row {row.Number}");
    }

    [Fact]
    public void Columns_of_a_dossier_are_refused_once_each_and_nothing_of_them_is_kept()
    {
        SampleList.Ward.Reading.Report.Problems.Where(p => p.Kind == "refused_field").Select(p => p.Column).ShouldBe(["H", "K"]);
        SampleList.Ward.Reading.Report.Problems.Where(p => p.Kind == "refused_field").ShouldAllBe(p => p.Severity == Severity.Info);
    }

    [Theory, MemberData(nameof(Both))]
    public void The_header_is_found_and_its_columns_are_understood(string name)
    {
        var list = Of(name);
        var sheet = list.Expected.GetProperty("sheets")[0];
        list.Reading.Report.HeaderRows.ShouldBe(sheet.GetProperty("headerRows").EnumerateArray().Select(e => e.GetInt32()));
        list.Reading.Report.Columns.Select(c => $"{c.Letters} {c.Header}").ShouldBe(
            list.Expected.GetProperty("columns").EnumerateArray().Select(c => $"{c.GetProperty("column").GetString()} {c.GetProperty("header").GetString()}"));
    }

    private static SampleList Of(string name) => name == "ward" ? SampleList.Ward : SampleList.Cell;

    private static string Outcome(MemberRow row) => row.Outcome is Severity.Warn or Severity.Ask or Severity.Hold ? row.Outcome.Value.ToString().ToUpperInvariant() : "OK";

    private static string Print(JsonElement p) => $"{p.GetProperty("row").GetInt32():0000} {p.GetProperty("column").GetString()} {p.GetProperty("kind").GetString()} {p.GetProperty("severity").GetString()}";

    private static string Print(ImportProblem p) => $"{p.Row:0000} {p.Column} {p.Kind} {p.Severity.ToString().ToUpperInvariant()}";

    private static string Values(MemberRow row) => string.Join('|',
        row.FullName, Date(row.Birth), row.Sex, row.Ethnicity, row.Religion, row.PersonalId, row.Card ?? row.OldCard, Date(row.Joined), Date(row.Official),
        row.Membership, Post(row, PostLevel.Cell), Posts(row), row.Organisation?.Code, row.Organisation?.Name,
        row.GeneralEducation, row.ProfessionalLevel, row.TheoryLevel, row.Occupation, row.Phone, row.Status, row.Note);

    private static string Date(ReadDate? date) => date is not { } d ? "" : d.IsExact ? $"{d.Year:0000}-{d.Month:00}-{d.Day:00}" : $"{d.Year:0000}";

    private static string Post(MemberRow row, PostLevel level) => row.Posts.FirstOrDefault(p => p.Level == level)?.Kind.ToString() ?? "";

    private static string Posts(MemberRow row) => row.Posts.FirstOrDefault(p => p.Level != PostLevel.Cell) is { } p ? $"{p.Kind}{p.Level}{(p.IsStandingDeputy ? "Standing" : "")}" : "";

    private static string Values(IReadOnlyDictionary<string, string> r) => string.Join('|',
        r["name"], r["birth"], In(r["sex"], ("NAM", "Male"), ("NU", "Female")), r["ethnicity"], r["religion"], r["cccd"], r["card"], r["joined"], r["official"],
        In(r["membership"], ("CHINH_THUC", "Official"), ("DU_BI", "Probationary"), ("CHUA_RO", "")),
        In(r["position"], ("BI_THU", "Secretary"), ("PHO_BI_THU", "DeputySecretary"), ("CHI_UY_VIEN", "CommitteeMember")),
        In(r["committee_post"], ("BI_THU_DANG_UY", "SecretaryCommittee"), ("PBT_TT_DANG_UY", "DeputySecretaryCommitteeStanding"), ("PBT_DANG_UY", "DeputySecretaryCommittee"),
            ("UV_BTV", "StandingMemberCommittee"), ("DANG_UY_VIEN", "CommitteeMemberCommittee"), ("BI_THU_BO_PHAN", "SecretaryIntermediate")),
        r["org_code"], r["org_name"],
        In(r["education"], ("BIET_DOC_VIET", "Literate"), ("TIEU_HOC", "Primary"), ("THCS", "LowerSecondary"), ("THPT", "UpperSecondary")),
        In(r["professional"], ("CHUA_DAO_TAO", "None"), ("SO_CAP", "Technical"), ("TRUNG_CAP", "Intermediate"), ("CAO_DANG", "College"), ("DAI_HOC", "University"), ("THAC_SI", "Master"), ("TIEN_SI", "Doctor")),
        In(r["political_theory"], ("CHUA", "None"), ("SO_CAP", "Elementary"), ("TRUNG_CAP", "Intermediate"), ("CAO_CAP", "Advanced"), ("CU_NHAN", "Bachelor")),
        r["occupation"], r["phone"], In(r["activity"], ("SINH_HOAT", "active"), ("MIEN", "exempt"), ("TAM_THOI", "temporary")), r["note"]);

    private static string In(string value, params (string From, string To)[] words)
    {
        if (value.Length == 0) return "";
        return words.First(w => w.From == value).To;
    }
}
