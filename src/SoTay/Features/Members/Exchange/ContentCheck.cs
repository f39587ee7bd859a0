using SoTay.Features.Members.Transfers;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Exchange;

/// <summary>Judges what a file tells, by the rules of the form on which people write a member in by hand.</summary>
internal static class ContentCheck
{
    private const int MostBadges = 20, MostYears = 100, MostOutside = 20, CardDigits = 12, OldCardDigits = 8, WordsLimit = 60;

    /// <summary>Null when nothing is wrong.</summary>
    public static Refusal? Of(TransferContent content, PolicyReader rules, DateOnly today)
    {
        if (content.Transfer == Guid.Empty || content.IssuedOn == default || content.Kind is not { } kind || content.Member is not { } member) return ExchangeWords.Unreadable;
        if (!Words(content.Number, MemberTransfer.NumberLimit) || !Words(content.FromPlace, MemberTransfer.PlaceLimit) || !Words(content.ToPlace, MemberTransfer.PlaceLimit)) return ExchangeWords.Unreadable;
        if (content.IssuedOn > today) return ExchangeWords.Impossible(TransferRefusals.IssuedAhead(today));
        if (kind is PlacementKind.Temporary && (content.Until is not { } until || until < content.IssuedOn)) return ExchangeWords.Impossible(ExchangeWords.UntilBeforeIssue(content.IssuedOn));
        if (content.DueOn < content.IssuedOn) return ExchangeWords.Impossible(ExchangeWords.DueBeforeIssue(content.IssuedOn));
        if (Details(member).Check(rules, today).FirstOrDefault() is { } wrong) return ExchangeWords.Impossible(wrong);
        return Dates(content, member, today) ? Values(member) ? null : ExchangeWords.Unreadable : ExchangeWords.Impossible(ExchangeWords.DaysOutOfOrder);
    }

    public static MemberDetails Details(PersonContent member) => new()
    {
        FullName = member.Name, Sex = member.Sex, BirthDate = IsoDates.Typed(member.Birth), JoinedOn = IsoDates.Typed(member.Joined), CeremonyOn = member.Ceremony, OfficialOn = IsoDates.Typed(member.Official),
    };

    private static bool Dates(TransferContent content, PersonContent member, DateOnly today)
    {
        var joined = PartialDate.TryParse(IsoDates.Typed(member.Joined) ?? "", out var day) ? day.Date : (DateOnly?)null;
        return !(joined > content.IssuedOn) && !(member.ExemptSince > today) && !(member.ExemptSince < joined)
            && (member.Badges ?? []).All(badge => badge is not null && badge.On <= today && !(badge.On < joined)) && (member.Outside ?? []).All(time => time is not null && time.From <= time.To && time.To <= today && !(time.From < joined))
            && (member.DuesPaidUntil is null || IsoDates.Month(member.DuesPaidUntil) is not null);
    }

    private static bool Values(PersonContent member) =>
        (member.Badges ?? []) is { Count: <= MostBadges } badges && badges.All(badge => badge.Years is > 0 and <= MostYears) && badges.DistinctBy(badge => badge.Years).Count() == badges.Count
        && (member.Outside ?? []).Count <= MostOutside && (member.ExemptSince is null || ExemptionGrounds.IsKnown(member.ExemptGround))
        && Digits(member.Card, CardDigits) && Digits(member.OldCard, OldCardDigits) && (member.CardEnd is null || Digits(member.CardEnd, 4)) && Codes(member.Codes);

    private static bool Codes(MemberStatistics? codes) => codes is null
        || Known("ethnicity", codes.Ethnicity) && Known("religion", codes.Religion) && Known("occupation", codes.Occupation);

    public static bool Known(string list, string? code) => code is null || StatisticsCodes.List(list).Labels.ContainsKey(code);

    private static bool Digits(string? typed, int count) => typed is null || typed.Length == count && typed.All(char.IsAsciiDigit);

    private static bool Words(string? words, int limit) => !string.IsNullOrWhiteSpace(words) && words.Length <= Math.Max(limit, WordsLimit) && !words.Any(char.IsControl);
}
