using SoTay.Features.Members.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Ui;

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
        if (cipher.TryOpen(member.StatisticsSealed) is { } text)
        {
            var codes = MemberStatistics.FromText(text);
            values.AddRange(Spoken(codes));
            foreach (var (until, earlier) in (codes.Earlier ?? []).Reverse()) values.Add(($"Đến hết {Dates.Full(until)}", Earlier(earlier, codes)));
        }

        return new(values);

        void Add(string name, byte[]? box)
        {
            if (box is not null) values.Add((name, cipher.TryOpen(box) ?? "không mở được bằng khóa của máy này"));
        }
    }

    // Only what was otherwise then.
    private static string Earlier(MemberStatistics then, MemberStatistics now)
    {
        var said = Spoken(then).Except(Spoken(now)).Select(value => $"{value.Item1} {value.Item2}").ToList();
        return said.Count == 0 ? "chưa ghi" : string.Join("; ", said);
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
