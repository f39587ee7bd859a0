using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Organisations;

namespace SoTay.Features.Meetings.Preparation;

/// <summary>Content types of cells (42-HD/BTCTW section 4): what its meetings are about.</summary>
public enum MeetingContent
{
    Residential,
    Administrative,
    StateEnterprise,
    PrivateEnterprise,
    School,
    ArmedForces,
}

internal static class MeetingContents
{
    extension(MeetingContent content)
    {
        public string Words => content switch
        {
            MeetingContent.Residential => "Chi bộ thôn, tổ dân phố",
            MeetingContent.Administrative => "Chi bộ cơ quan, đơn vị sự nghiệp",
            MeetingContent.StateEnterprise => "Chi bộ doanh nghiệp nhà nước",
            MeetingContent.PrivateEnterprise => "Chi bộ doanh nghiệp ngoài nhà nước",
            MeetingContent.School => "Chi bộ trường học",
            _ => "Chi bộ lực lượng vũ trang",
        };

        /// <summary>In the middle of a sentence.</summary>
        public string InSentence => $"c{content.Words[1..]}";
    }

    /// <summary>For a form: every kind of cell, or one.</summary>
    public static IEnumerable<SelectListItem> Choices => [new("Mọi loại chi bộ", ""), .. Enum.GetValues<MeetingContent>().Select(content => new SelectListItem(content.Words, content.ToString()))];

    public static MeetingContent Of(Organisation cell) => Of(cell.EconomicKind);

    /// <summary>The kinds of unit whose cells speak about this; null stands for units whose kind is not known.</summary>
    public static List<EconomicKind?> KindsOf(MeetingContent content) =>
        [.. Enum.GetValues<EconomicKind>().Select(kind => (EconomicKind?)kind).Append(null).Where(kind => Of(kind) == content)];

    private static MeetingContent Of(EconomicKind? kind) => kind?.Main switch
    {
        EconomicKind.School => MeetingContent.School,
        EconomicKind.StateEnterprise => MeetingContent.StateEnterprise,
        EconomicKind.PrivateEnterprise or EconomicKind.Cooperative => MeetingContent.PrivateEnterprise,
        EconomicKind.ArmedForces => MeetingContent.ArmedForces,
        EconomicKind.PartyAgency or EconomicKind.StateAgency or EconomicKind.PublicService or EconomicKind.Health => MeetingContent.Administrative,
        _ => MeetingContent.Residential,
    };
}
