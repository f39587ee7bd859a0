using SoTay.Features.Meetings;
using SoTay.Features.Policies;

namespace SoTay.Features.Statistics.Obligations;

/// <summary>The dated rules behind the boards, with the basis that is shown beside them.</summary>
internal sealed class ObligationRules(PolicyBook policies)
{
    private const string LatestDay = "meeting.regular.latest_day_of_month";
    private const string MinutesWithin = "meeting.outcome.upload_within_days";
    private const string ThematicPerQuarter = "meeting.thematic.per_quarter_min";

    /// <summary>Rules in force on a day.</summary>
    public async ValueTask<ObligationRule> OnAsync(Guid organisation, DateOnly day, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(organisation, day, cancellation);
        return new(MeetingDay.For(rules, new DateOnly(day.Year, day.Month, 1)).Latest.Day, rules.Whole(MinutesWithin)?.Value, rules.Whole(ThematicPerQuarter)?.Value);
    }

    /// <summary>Last day of the rule for each month of a year.</summary>
    public async ValueTask<DateOnly?[]> LatestDaysAsync(Guid organisation, int year, CancellationToken cancellation)
    {
        var days = new DateOnly?[12];
        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(year, month, 1);
            days[month - 1] = MeetingDay.For(await policies.ForAsync(organisation, first, cancellation), first).Latest;
        }

        return days;
    }

    /// <summary>What the page shows under "Căn cứ": the rule in words and where it comes from.</summary>
    public async ValueTask<IReadOnlyList<(string Rule, PolicyBasis Basis)>> BasesAsync(Guid organisation, DateOnly day, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(organisation, day, cancellation);
        var bases = new List<(string, PolicyBasis)>();
        if (rules.Whole(LatestDay) is { } latest) bases.Add(($"Họp thường kỳ chậm nhất ngày {latest.Value:00}", latest.Basis));
        if (rules.Whole(MinutesWithin) is { } within) bases.Add(($"Có biên bản trong {within.Value} ngày sau họp", within.Basis));
        if (rules.Whole(ThematicPerQuarter) is { } thematic) bases.Add(($"Chuyên đề mỗi quý ít nhất {thematic.Value} buổi", thematic.Basis));
        return bases;
    }
}
