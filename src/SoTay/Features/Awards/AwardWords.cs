using SoTay.Features.Organisations;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards;

/// <summary>Awards in words that people read.</summary>
public static class AwardWords
{
    public static string Of(AwardKind kind) => kind switch { AwardKind.Praise => "Biểu dương", AwardKind.Certificate => "Giấy khen", _ => "Bằng khen" };

    /// <summary>"tặng giấy khen", "biểu dương".</summary>
    public static string Act(AwardKind kind) => kind is AwardKind.Praise ? "biểu dương" : "tặng " + Of(kind).ToLowerInvariant();

    /// <summary>Whether the years with the highest grade are there.</summary>
    public static string Of(ExcellentRun run) => run.Holds ? $"Đủ {run.Years.Count} năm liền xuất sắc" : $"Thiếu năm xuất sắc: {run.Missing}";

    public static string Of(Award award) => Why(award) is { } why ? $"{Short(award)}{(award.Standing is AwardStanding.Given ? ", " : " ")}{why}" : Short(award);

    /// <summary>The same in a word or two; <see cref="Why"/> says by what.</summary>
    public static string Short(Award award) => award.Standing switch { AwardStanding.Withdrawn => "Đã thu hồi", AwardStanding.Given => "Đã khen", AwardStanding.Declined => "Không khen lần này", _ => "Chờ quyết định" };

    public static string? Why(Award award) => award.Standing switch
    {
        AwardStanding.Withdrawn => $"theo {award.AmendedNumber} ngày {Dates.Full(award.AmendedOn!.Value)}",
        AwardStanding.Given when award.IsCorrected => $"đính chính theo {award.AmendedNumber} ngày {Dates.Full(award.AmendedOn!.Value)}",
        _ => null,
    };

    public static State Mark(Award award) => award.Standing switch { AwardStanding.Given => State.Honour, AwardStanding.Proposed => State.Asked, _ => State.None };

    /// <summary>The level in tables: who gives.</summary>
    public static string Level(OrganisationKind kind) => OrganisationWords.Of(kind);
}
