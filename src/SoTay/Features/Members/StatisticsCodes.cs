using SoTay.Features.Members.Import;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members;

/// <summary>
/// Statistics codes as a person chooses them on the form: words from the lists beside the importer (<c>member-codes.tsv</c>), codes
/// in the record. What stands there is sealed and not shown; nothing chosen keeps it, <see cref="Unknown"/> takes it away.
/// </summary>
public sealed class StatisticsCodes
{
    /// <summary>The choice that empties a value.</summary>
    public const string Unknown = "?";

    public string? Ethnicity { get; set; }

    public string? Religion { get; set; }

    public string? GeneralEducation { get; set; }

    public string? ProfessionalLevel { get; set; }

    public string? ScienceTitle { get; set; }

    public string? TheoryLevel { get; set; }

    public string? Occupation { get; set; }

    public string? YouthUnion { get; set; }

    public string? EnterpriseOwner { get; set; }

    public bool IsEmpty => Chosen.All(choice => string.IsNullOrEmpty(choice.Value));

    /// <summary>Every choice with its list and the words of its field.</summary>
    public IEnumerable<(string Field, string List, string Label, string? Value)> Chosen =>
    [
        (nameof(Ethnicity), "ethnicity", "Dân tộc", Ethnicity), (nameof(Religion), "religion", "Tôn giáo", Religion),
        (nameof(GeneralEducation), "general_education", "Giáo dục phổ thông", GeneralEducation), (nameof(ProfessionalLevel), "professional_level", "Chuyên môn cao nhất", ProfessionalLevel),
        (nameof(ScienceTitle), "science_title", "Học hàm (chức danh khoa học)", ScienceTitle), (nameof(TheoryLevel), "theory_level", "Lý luận chính trị", TheoryLevel),
        (nameof(Occupation), "occupation", "Nghề nghiệp", Occupation), (nameof(YouthUnion), "yes", "Đoàn viên khi vào Đảng", YouthUnion),
        (nameof(EnterpriseOwner), "yes", "Chủ doanh nghiệp tư nhân", EnterpriseOwner),
    ];

    public static CodeWords List(string name) => MemberWords.List(name);

    /// <summary>A value that no list holds was not chosen on the form.</summary>
    public IEnumerable<Refusal> Check() => Chosen.Where(choice => !string.IsNullOrEmpty(choice.Value) && choice.Value != Unknown && !List(choice.List).Labels.ContainsKey(choice.Value))
        .Select(choice => MemberRefusals.NotInList(choice.Field, choice.Label, choice.Value!));

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    /// <param name="since">The day from which what was chosen is so; null puts right what was so all along.</param>
    public void WriteTo(Member member, FieldCipher cipher, DateOnly? since = null)
    {
        if (IsEmpty) return;
        var known = member.StatisticsSealed is { } box ? MemberStatistics.FromText(cipher.Open(box)) : new MemberStatistics();
        if (Over(known) is var now && now == known) return;
        now = since is { } day ? now.Since(day, known) : known.Corrected(Over);
        member.StatisticsSealed = now == new MemberStatistics() ? null : cipher.Seal(now.ToText());
    }

    private MemberStatistics Over(MemberStatistics known) => known with
    {
        Ethnicity = Text(Ethnicity, known.Ethnicity),
        Religion = Text(Religion, known.Religion),
        GeneralEducation = Level(GeneralEducation, known.GeneralEducation),
        ProfessionalLevel = Level(ProfessionalLevel, known.ProfessionalLevel),
        TheoryLevel = Level(TheoryLevel, known.TheoryLevel),
        Occupation = Text(Occupation, known.Occupation),
        YouthUnion = Yes(YouthUnion, known.YouthUnion),
        EnterpriseOwner = Yes(EnterpriseOwner, known.EnterpriseOwner),
        ScienceTitle = Level(ScienceTitle, known.ScienceTitle),
    };

    private static string? Text(string? chosen, string? known) => chosen is Unknown ? null : string.IsNullOrEmpty(chosen) ? known : chosen;

    private static T? Level<T>(string? chosen, T? known) where T : struct, Enum => chosen is Unknown ? null : string.IsNullOrEmpty(chosen) ? known : MemberWords.Code<T>(chosen);

    private static bool? Yes(string? chosen, bool? known) => chosen is Unknown ? null : string.IsNullOrEmpty(chosen) ? known : chosen == "yes";
}
