using SoTay.Features.Organisations;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards;

/// <summary>Awards in words that people read.</summary>
public static class AwardWords
{
    public static string Of(AwardKind kind) => kind switch { AwardKind.Praise => "Biểu dương", AwardKind.Certificate => "Giấy khen", _ => "Bằng khen" };

    /// <summary>"tặng giấy khen", "biểu dương".</summary>
    public static string Act(AwardKind kind) => kind is AwardKind.Praise ? "biểu dương" : "tặng " + Of(kind).ToLowerInvariant();

    public static string Of(Award award) => award.Standing switch
    {
        AwardStanding.Given when award.IsCorrected => $"Đã khen, đính chính theo {award.AmendedNumber} ngày {Dates.Full(award.AmendedOn!.Value)}",
        AwardStanding.Given => "Đã khen",
        AwardStanding.Withdrawn => $"Đã thu hồi theo {award.AmendedNumber} ngày {Dates.Full(award.AmendedOn!.Value)}",
        AwardStanding.Declined => "Không khen lần này",
        _ => "Chờ quyết định",
    };

    public static State Mark(Award award) => award.Standing switch { AwardStanding.Given => State.Honour, AwardStanding.Proposed => State.Asked, _ => State.None };

    /// <summary>The level in tables: who gives.</summary>
    public static string Level(OrganisationKind kind) => OrganisationWords.Of(kind);
}
