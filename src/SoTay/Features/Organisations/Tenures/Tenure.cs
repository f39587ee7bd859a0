using SoTay.Features.Organisations.Terms;
using SoTay.Features.Policies;

namespace SoTay.Features.Organisations.Tenures;

/// <summary>
/// How long somebody has held one post at one unit without a break (mission A9): over re-appointments, and where the unit was renamed or
/// went into another. A gap of at most <c>org.post.gap_days</c> between two terms is no break.
/// </summary>
/// <param name="Post">The post held on the day.</param>
/// <param name="Since">First day of the unbroken run.</param>
/// <param name="Holdings">How many times in this run it was given.</param>
public sealed record Tenure(Post Post, DateOnly Since, int Holdings)
{
    /// <summary>The first day of the run is only assumed: a list named the holder without it.</summary>
    public bool SinceAssumed { get; init; }

    /// <summary>The run that ends with a post held on the day.</summary>
    /// <param name="held">The post of the day.</param>
    /// <param name="all">All holdings of the same kind by the same member.</param>
    public static Tenure Of(Post held, IEnumerable<Post> all, UnitSuccession succession, int gapDays)
    {
        List<Post> run = [held];
        // Newest first, so that whatever a holding leads to has been looked at before it.
        foreach (var before in all.Where(post => post.Id != held.Id && post.From <= held.From).OrderByDescending(post => post.From).ThenByDescending(post => post.Id))
            if (run.Exists(later => succession.GoesOn(before.OrganisationId, later.OrganisationId) && (before.To is not { } last || last.DayNumber + gapDays + 1 >= later.From.DayNumber))) run.Add(before);
        return new(held, run.Min(post => post.From), run.Count) { SinceAssumed = run.MinBy(post => post.From)!.FromAssumed };
    }

    /// <summary>Whole years and months up to the day: "7 năm 2 tháng".</summary>
    public string LengthOn(DateOnly day)
    {
        var months = (day.Year - Since.Year) * 12 + day.Month - Since.Month - (day.Day < Since.Day ? 1 : 0);
        return (months / 12, months % 12) switch { (0, var only) => $"{only} tháng", (var years, 0) => $"{years} năm", var (years, rest) => $"{years} năm {rest} tháng" };
    }
}

/// <summary>How long a post may be held in a row: so many terms of so many years.</summary>
/// <param name="Months">The whole time, in months.</param>
/// <param name="Basis">The rule of the number of terms.</param>
public sealed record TenureLimit(int Terms, decimal Years, int Months, PolicyBasis Basis)
{
    /// <summary>The rule speaks of whoever is at the head (cấp trưởng): the secretary, and the chair of the inspection committee.</summary>
    public static bool Asks(PostKind kind) => kind is PostKind.Secretary or PostKind.InspectionChair;

    /// <summary>Null where nobody has set how many terms in a row are allowed, or how long a term is.</summary>
    public static TenureLimit? Of(PolicyReader rules, OrganisationKind kind)
    {
        if (rules.Whole($"org.post.max_terms.{Level(kind)}") is not { } terms || TermRules.Years(rules, kind) is not { } years) return null;
        return new(terms.Value, years.Value, (int)(terms.Value * years.Value * 12), terms.Basis);
    }

    public static string Level(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Central or OrganisationKind.Province => "province",
        OrganisationKind.Commune or OrganisationKind.UpperCommittee => "commune",
        OrganisationKind.Cell or OrganisationKind.Group => "cell",
        _ => "grassroots",
    };

    /// <summary>Last day that is still within the rule.</summary>
    public DateOnly LastDay(DateOnly since) => since.AddMonths(Months).AddDays(-1);
}
