using System.Text.Json;
using System.Text.Json.Serialization;

namespace SoTay.Features.Members;

/// <summary>Coarse statistics codes of a member (mark S): no free text, no document, sealed in the store, each reading recorded.</summary>
public sealed record MemberStatistics(
    string? Ethnicity = null,
    string? Religion = null,
    GeneralEducation? GeneralEducation = null,
    ProfessionalLevel? ProfessionalLevel = null,
    TheoryLevel? TheoryLevel = null,
    string? Occupation = null,
    bool? YouthUnion = null,
    bool? EnterpriseOwner = null,
    ScienceTitle? ScienceTitle = null)
{
    /// <summary>What stood here before, in the order of days; null for nothing. Who is counted as of a past day is counted by the codes of that day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EarlierStatistics>? Earlier { get; init; }

    /// <summary>The codes as they were at the end of a day.</summary>
    public MemberStatistics On(DateOnly day)
    {
        // A province is asked member by member, and hardly anybody has earlier ones.
        if (Earlier is null) return this;
        foreach (var (until, codes) in Earlier)
            if (day <= until) return codes;
        return this;
    }

    /// <summary>These codes from a day on; what was known before stays true of the days before.</summary>
    public MemberStatistics Since(DateOnly day, MemberStatistics known)
    {
        var eve = day.AddDays(-1);
        return this with { Earlier = [.. (known.Earlier ?? []).Where(one => one.Until < eve), new(eve, known.On(eve) with { Earlier = null })] };
    }

    /// <summary>A correction: what was wrong was so all along.</summary>
    public MemberStatistics Corrected(Func<MemberStatistics, MemberStatistics> correct) =>
        correct(this) with { Earlier = Earlier is null ? null : [.. Earlier.Select(one => one with { Codes = correct(one.Codes) })] };

    public string ToText() => JsonSerializer.Serialize(this);

    public static MemberStatistics FromText(string text) => JsonSerializer.Deserialize<MemberStatistics>(text)!;
}

/// <summary>Codes that were so until the end of a day.</summary>
public sealed record EarlierStatistics(DateOnly Until, MemberStatistics Codes);

public enum GeneralEducation
{
    Literate,
    Primary,
    LowerSecondary,
    UpperSecondary,
}

public enum ProfessionalLevel
{
    None,
    Technical,
    Intermediate,
    College,
    University,
    Master,
    Doctor,
}

/// <summary>Học hàm, chức danh khoa học (forms 2 and 4).</summary>
public enum ScienceTitle
{
    None,
    AssociateProfessor,
    Professor,
}

/// <summary>Political theory; <see cref="Bachelor"/> is reported together with <see cref="Advanced"/>.</summary>
public enum TheoryLevel
{
    None,
    Elementary,
    Intermediate,
    Advanced,
    Bachelor,
}
