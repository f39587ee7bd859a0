using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>
/// What a person types about a member, as text, so that nothing typed is lost; <see cref="Check"/> judges it, <see cref="WriteTo"/> keeps it.
/// Fields are those of members.md section 7 marked R; sealed ones stand in <see cref="SealedDetails"/>.
/// </summary>
public sealed class MemberDetails
{
    private const int OldestYears = 115;

    public string? FullName { get; set; }

    public Sex? Sex { get; set; }

    public string? BirthDate { get; set; }

    public string? JoinedOn { get; set; }

    /// <summary>Known to the day or not at all.</summary>
    public DateOnly? CeremonyOn { get; set; }

    public string? OfficialOn { get; set; }

    public bool IsServedByOfficer { get; set; }

    public static MemberDetails Of(Member member) => new()
    {
        FullName = member.FullName, Sex = member.Sex, BirthDate = Text(member.BirthDate, member.BirthPrecision),
        JoinedOn = Text(member.JoinedOn, member.JoinedPrecision), OfficialOn = Text(member.OfficialOn, member.OfficialPrecision),
        CeremonyOn = member.CeremonyOn, IsServedByOfficer = member.IsServedByOfficer,
    };

    /// <summary>All refusals at once, so that a person mends everything in one go.</summary>
    public IEnumerable<Refusal> Check(PolicyReader rules, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(FullName)) yield return MemberRefusals.NameMissing;
        else if (FullName.Trim().Length > Member.NameLimit) yield return MemberRefusals.NameTooLong;
        else if (FullName.Any(letter => !char.IsLetter(letter) && letter is not (' ' or '-' or '\'' or '’' or '.') && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark))
            yield return MemberRefusals.NameNotAName;
        if (Sex is null) yield return MemberRefusals.SexMissing;
        foreach (var (field, typed) in new[] { (nameof(BirthDate), BirthDate), (nameof(JoinedOn), JoinedOn), (nameof(OfficialOn), OfficialOn) })
            if (!string.IsNullOrWhiteSpace(typed) && Date(typed) is null) yield return MemberRefusals.NotADate(field, typed);
        foreach (var no in CheckDates(rules, today)) yield return no;
    }

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    public void WriteTo(Member member)
    {
        member.FullName = string.Join(' ', FullName!.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        member.Sex = Sex;
        (member.BirthDate, member.BirthPrecision) = Parts(BirthDate);
        (member.JoinedOn, member.JoinedPrecision) = Parts(JoinedOn);
        member.CeremonyOn = CeremonyOn;
        (member.OfficialOn, member.OfficialPrecision) = Parts(OfficialOn);
        member.IsServedByOfficer = IsServedByOfficer;
    }

    private IEnumerable<Refusal> CheckDates(PolicyReader rules, DateOnly today)
    {
        var (born, joined, official) = (Date(BirthDate), Date(JoinedOn), Date(OfficialOn));
        if (born is { } birth && birth.Date > today) yield return MemberRefusals.BornInFuture(birth);
        else if (born is { } old && old.Latest < today.AddYears(-OldestYears)) yield return MemberRefusals.BirthImplausible(old);
        if (joined is { } admitted && admitted.Date > today) yield return MemberRefusals.JoinedInFuture(admitted);
        else if (born is { } b && joined is { } j && MinimumAge(rules) is var (months, source) && j.Latest < b.Date.AddMonths(months))
            yield return MemberRefusals.JoinedTooYoung(j, months / 12, source);
        if (CeremonyOn is { } held && held > today) yield return MemberRefusals.CeremonyInFuture(held);
        else if (CeremonyOn is { } day && joined is { } decided && day < decided.Date) yield return MemberRefusals.CeremonyBeforeJoined(day, decided);
        if (official is { } recognised && recognised.Date > today) yield return MemberRefusals.OfficialInFuture(recognised);
        else if (official is { } o && joined is { } before && o.Latest < before.Date) yield return MemberRefusals.OfficialBeforeJoined(o, before);
    }

    // The rule's earliest value stands for older admissions too: every Charter since 1991 says 18.
    private static (int Months, string Source) MinimumAge(PolicyReader rules)
    {
        var rule = rules.OrFirstKnown().Whole("admission.age.min_months");
        return rule is null ? (0, "") : (rule.Value, rule.Basis.LegalBasis);
    }

    private static (DateOnly?, DatePrecision) Parts(string? typed) => Date(typed) is { } date ? (date.Date, date.Precision) : (null, DatePrecision.Day);

    private static PartialDate? Date(string? typed) => !string.IsNullOrWhiteSpace(typed) && PartialDate.TryParse(typed, out var date) ? date : null;

    private static string? Text(DateOnly? date, DatePrecision precision) => PartialDate.Of(date, precision)?.ToString();
}
