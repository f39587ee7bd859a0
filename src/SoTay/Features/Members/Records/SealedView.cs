using System.Security.Cryptography;
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
        if (Text(member.StatisticsSealed) is { } text) values.AddRange(Spoken(MemberStatistics.FromText(text)));
        return new(values);

        void Add(string name, byte[]? box)
        {
            if (box is not null) values.Add((name, Text(box) ?? "không mở được bằng khóa của máy này"));
        }

        string? Text(byte[]? box)
        {
            try { return box is null ? null : cipher.Open(box); }
            catch (CryptographicException) { return null; }
        }
    }

    private static IEnumerable<(string, string)> Spoken(MemberStatistics codes)
    {
        if (codes.Ethnicity is not null) yield return ("Dân tộc", MemberWords.List("ethnicity").LabelOf(codes.Ethnicity));
        if (codes.Religion is not null) yield return ("Tôn giáo", MemberWords.List("religion").LabelOf(codes.Religion));
        if (codes.GeneralEducation is { } education) yield return ("Giáo dục phổ thông", StatisticsWords.Of(education));
        if (codes.ProfessionalLevel is { } level) yield return ("Chuyên môn", StatisticsWords.Of(level));
        if (codes.TheoryLevel is { } theory) yield return ("Lý luận chính trị", StatisticsWords.Of(theory));
        if (codes.Occupation is not null) yield return ("Nghề nghiệp", codes.Occupation);
        if (codes.YouthUnion is { } youth) yield return ("Đoàn viên khi vào Đảng", youth ? "có" : "không");
        if (codes.EnterpriseOwner is { } owner) yield return ("Chủ doanh nghiệp tư nhân", owner ? "có" : "không");
    }
}
