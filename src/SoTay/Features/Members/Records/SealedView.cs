using SoTay.Features.Members.Import;
using SoTay.Platform.Auth;

namespace SoTay.Features.Members.Records;

/// <summary>Sealed values in the open, in the words of the form.</summary>
public sealed record SealedView(IReadOnlyList<(string Name, string Value)> Values)
{
    public static SealedView Open(Member member, FieldCipher cipher)
    {
        var values = new List<(string, string)>();
        Add("Số thẻ đảng viên", member.CardSealed);
        Add("Số thẻ cũ", member.OldCardSealed);
        Add("Điện thoại", member.PhoneSealed);
        if (cipher.TryOpen(member.StatisticsSealed) is { } text) values.AddRange(Spoken(MemberStatistics.FromText(text)));
        return new(values);

        void Add(string name, byte[]? box)
        {
            if (box is not null) values.Add((name, cipher.TryOpen(box) ?? "không mở được bằng khóa của máy này"));
        }
    }

    private static IEnumerable<(string, string)> Spoken(MemberStatistics codes)
    {
        if (codes.Ethnicity is not null) yield return ("Dân tộc", Words("ethnicity", codes.Ethnicity));
        if (codes.Religion is not null) yield return ("Tôn giáo", Words("religion", codes.Religion));
        if (codes.GeneralEducation is { } education) yield return ("Giáo dục phổ thông", StatisticsWords.Of(education));
        if (codes.ProfessionalLevel is { } level) yield return ("Chuyên môn", StatisticsWords.Of(level));
        if (codes.ScienceTitle is { } title) yield return ("Học hàm (chức danh khoa học)", StatisticsWords.Of(title));
        if (codes.TheoryLevel is { } theory) yield return ("Lý luận chính trị", StatisticsWords.Of(theory));
        if (codes.Occupation is not null) yield return ("Nghề nghiệp", Words("occupation", codes.Occupation));
        if (codes.YouthUnion is { } youth) yield return ("Đoàn viên khi vào Đảng", youth ? "có" : "không");
        if (codes.EnterpriseOwner is { } owner) yield return ("Chủ doanh nghiệp tư nhân", owner ? "có" : "không");
    }

    // An occupation that a list of an office brought may stand in its own words.
    private static string Words(string list, string code) => StatisticsCodes.List(list).LabelOf(code);
}
