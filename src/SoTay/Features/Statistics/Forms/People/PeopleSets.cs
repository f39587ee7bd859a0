using System.Globalization;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Lists;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms.Lists;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>Whom a number of forms 2 to 5 counts: the same question as <see cref="PeopleTally"/> asks of everybody, asked for one row.</summary>
internal static class PeopleSets
{
    /// <summary>Whether a member is counted, given the day on which ages and exemptions are told.</summary>
    public static Func<RolledMember, DateOnly, bool> Of(FormNumber number, PolicyReader rules)
    {
        if (number.Layout.Shape == FormShape.Units) return (_, _) => true;
        var any = number.Layout.CountsOf(number.Row).Select(count => OfCount(count, rules)).ToArray();
        Func<RolledMember, DateOnly, bool> counts = any is [var only] ? only : (member, day) => Array.Exists(any, one => one(member, day));
        return number.OnlyWomen ? (member, day) => member.Sex == Sex.Female && counts(member, day) : counts;
    }

    private static Func<RolledMember, DateOnly, bool> OfCount(string count, PolicyReader rules) => count.Split('.', 2) switch
    {
        ["female"] => (member, _) => member.Sex == Sex.Female,
        [PeopleCounts.Exempt] => (member, day) => member.IsExemptOn(day),
        ["minority"] => (member, day) => PeopleTally.IsMinority(member.CodesOn(day)),
        ["religious"] => (member, day) => PeopleTally.IsReligious(member.CodesOn(day)),
        ["youth"] => (member, day) => member.CodesOn(day)?.YouthUnion == true,
        ["owner"] => (member, day) => member.CodesOn(day)?.EnterpriseOwner == true,
        ["age", var band] => OfAge(band, AgeBand.From(rules)),
        ["joined", var part] => OfDay(part, PeopleTally.BoundariesIn(rules)),
        ["occupation", var group] => (member, day) => Occupations.GroupOf(member.CodesOn(day)?.Occupation) == group,
        ["education", var level] => (member, day) => Level(member.CodesOn(day)?.GeneralEducation) == level,
        ["professional", var level] => (member, day) => Level(member.CodesOn(day)?.ProfessionalLevel) == level,
        ["title", var title] => (member, day) => Level(member.CodesOn(day)?.ScienceTitle) == title,
        // Forms print bachelor with advanced.
        ["theory", var level] => (member, day) => Level(member.CodesOn(day)?.TheoryLevel is TheoryLevel.Bachelor ? TheoryLevel.Advanced : member.CodesOn(day)?.TheoryLevel) == level,
        ["ethnicity", var code] => (member, day) => Known("ethnicity", member.CodesOn(day)?.Ethnicity) == code,
        ["religion", var code] => (member, day) => Known("religion", member.CodesOn(day)?.Religion) == code,
        _ => (_, _) => true,
    };

    private static Func<RolledMember, DateOnly, bool> OfAge(string band, IReadOnlyList<AgeBand> bands) =>
        (member, day) => (member.BirthDate is { } born && PeopleTally.BandOf(bands, PeopleTally.YearsOn(born, day)) is var place and >= 0 ? bands[place].Number.ToString(CultureInfo.InvariantCulture) : Occupations.Unknown) == band;

    private static Func<RolledMember, DateOnly, bool> OfDay(string part, DateOnly[] boundaries) =>
        (member, _) => (member.JoinedOn is { } day ? (1 + boundaries.Count(boundary => day >= boundary)).ToString(CultureInfo.InvariantCulture) : Occupations.Unknown) == part;

    private static string Level<T>(T? level) where T : struct, Enum => level is { } known ? FigureWords.Code(known) : Occupations.Unknown;

    private static string Known(string list, string? code) => code is not null && MemberWords.List(list).Labels.ContainsKey(code) ? code : Occupations.Unknown;
}
