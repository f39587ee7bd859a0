using System.Globalization;

namespace SoTay.Features.Policies;

/// <summary>
/// The rules for one organisation on the date of one event. Every answer carries its basis; null means that no value
/// is known for that date (a gap, or an event older than the first value): the caller says so or records without a check.
/// </summary>
public sealed class PolicyReader(PolicySnapshot snapshot, DateOnly date, IReadOnlyList<Guid> line, bool orFirstKnown = false)
{
    /// <summary>Date of the event.</summary>
    public DateOnly Date => date;

    public WorkingCalendar Calendar => snapshot.Calendar;

    /// <summary>
    /// A reader that answers a date before the first known value with that first value. For layouts and shapes, and for what membership rests on
    /// (admission, recognition, leaving, referrals): nobody comes in or goes out without a condition because the step is dated before the oldest
    /// rule in the book. Elsewhere a deadline or a threshold is never carried back to a time before its rule.
    /// </summary>
    public PolicyReader OrFirstKnown() => new(snapshot, date, line, orFirstKnown: true);

    /// <summary>A number or a share.</summary>
    public Dated<decimal>? Number(string key) => Read(key, text => decimal.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>A whole number (count, days, minutes, points).</summary>
    public Dated<int>? Whole(string key) => Read(key, text => int.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>Yes or no.</summary>
    public Dated<bool>? Flag(string key) => Read(key, text => text == "1");

    /// <summary>A word that the product knows, such as <c>decision_issued</c>.</summary>
    public Dated<string>? Code(string key) => Read(key, text => text);

    /// <summary>A calendar day.</summary>
    public Dated<DateOnly>? Day(string key) => Read(key, text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day that returns every year, in the given year.</summary>
    public Dated<DateOnly>? DayOf(string key, int year) =>
        Read(key, text => DateOnly.ParseExact($"{year:0000}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The share of votes for a decision: <c>resolution</c>, <c>admission</c>, <c>committee_resolution</c> … (keys <c>vote.*</c>).</summary>
    public VoteRule? Vote(string decision)
    {
        var @base = Code($"vote.{decision}.base");
        var numerator = Whole($"vote.{decision}.numerator");
        var denominator = Whole($"vote.{decision}.denominator");
        var strict = Flag($"vote.{decision}.strict");
        if (@base is null || numerator is null || denominator is null || strict is null) return null;
        return new VoteRule(BaseOf(@base.Value), numerator.Value, denominator.Value, strict.Value, numerator.Basis);
    }

    private static VoteBase BaseOf(string code) => code switch
    {
        "all_official_members" => VoteBase.AllOfficialMembers,
        "official_members_adjusted" => VoteBase.OfficialMembersAdjusted,
        "official_members_without_exempt" => VoteBase.OfficialMembersWithoutExempt,
        "all_committee_members" => VoteBase.AllCommitteeMembers,
        "members_summoned" => VoteBase.MembersSummoned,
        _ => throw new InvalidOperationException($"The vote base {code} is not one that the product knows."),
    };

    private Dated<T>? Read<T>(string key, Func<string, T> parse) =>
        (snapshot.Find(key, date, line) ?? (orFirstKnown ? snapshot.First(key) : null)) is { } value ? new Dated<T>(parse(value.Value), value.Basis) : null;
}
