namespace SoTay.Features.Members.Corrections;

/// <summary>What a member may ask to have put right, and how an accepted wish is laid over the record.</summary>
public static class CorrectionFields
{
    public const string Other = "Other";

    public static IReadOnlyList<(string Field, string Words)> All { get; } =
    [
        (nameof(Member.FullName), "Họ và tên"), (nameof(Member.Sex), "Giới tính"), (nameof(Member.BirthDate), "Ngày sinh"),
        (nameof(Member.JoinedOn), "Ngày vào Đảng"), (nameof(Member.OfficialOn), "Ngày chính thức"), (Other, "Chỗ khác (số thẻ, trình độ, dân tộc, nơi sinh hoạt, …)"),
    ];

    public static string Words(string field) => All.FirstOrDefault(one => one.Field == field).Words ?? field;

    public static bool IsKnown(string? field) => All.Any(one => one.Field == field);

    /// <summary>What the record says now, in the words of the form.</summary>
    public static string Now(Member member, string field)
    {
        var details = MemberDetails.Of(member);
        return field switch
        {
            nameof(Member.FullName) => details.FullName!,
            nameof(Member.Sex) => MemberLabels.Of(details.Sex),
            nameof(Member.BirthDate) => details.BirthDate ?? "–",
            nameof(Member.JoinedOn) => details.JoinedOn ?? "–",
            nameof(Member.OfficialOn) => details.OfficialOn ?? "–",
            _ => "",
        };
    }

    /// <summary>The record's details with the wish laid over them; null when the office has to do it by hand.</summary>
    public static MemberDetails? With(Member member, string field, string wanted)
    {
        var details = MemberDetails.Of(member);
        switch (field)
        {
            case nameof(Member.FullName): details.FullName = wanted; break;
            case nameof(Member.Sex): details.Sex = wanted.Trim() is "Nữ" or "nữ" or "Female" ? Sex.Female : Sex.Male; break;
            case nameof(Member.BirthDate): details.BirthDate = wanted; break;
            case nameof(Member.JoinedOn): details.JoinedOn = wanted; break;
            case nameof(Member.OfficialOn): details.OfficialOn = wanted; break;
            default: return null;
        }

        return details;
    }
}
