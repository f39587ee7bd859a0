using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Lists;
using SoTay.Features.Policies;
using SoTay.Features.Statistics.Figures;

namespace SoTay.Features.Statistics.Forms.People;

/// <summary>
/// Adds people up one by one under the names that the layouts of forms 2, 3 and 4 ask for; beside each the women (<see cref="Women"/>).
/// Nothing is kept of any of them.
/// </summary>
internal sealed class PeopleTally
{
    public const string Women = ":female";
    public const int Boundaries = 3;
    private const string Kinh = "Kinh", NoReligion = "Không";

    private readonly IReadOnlyList<AgeBand> _bands;
    private readonly DateOnly[] _boundaries;
    private readonly Dictionary<string, decimal> _counts = new(StringComparer.Ordinal);
    private decimal _years;
    private int _ofKnownAge;

    public PeopleTally(PolicyReader rules)
    {
        _bands = AgeBand.From(rules);
        _boundaries = [.. Enumerable.Range(1, Boundaries).Select(number => rules.OrFirstKnown().Day($"statistics.admission_period.boundary_{number}")?.Value).OfType<DateOnly>()];
        // A zero is printed; what the rules of the day do not know is not.
        foreach (var name in new[] { "total", "female", "minority", "religious", "youth", "owner", "age.unknown", "joined.unknown", "education.unknown", "professional.unknown", "theory.unknown" }
            .Concat(_bands.Select(band => $"age.{band.Number}")).Concat(Enumerable.Range(1, _boundaries.Length + 1).Select(number => $"joined.{number}"))
            .Concat(Names<GeneralEducation>("education")).Concat(Names<ProfessionalLevel>("professional")).Concat(Names<TheoryLevel>("theory"))
            .Concat(MemberWords.List("occupation").Labels.Keys.Append(Occupations.Unknown).Select(code => "occupation." + code))
            .Concat(MemberWords.List("ethnicity").Labels.Keys.Append("unknown").Select(code => "ethnicity." + code))
            .Concat(MemberWords.List("religion").Labels.Keys.Append("unknown").Select(code => "religion." + code)))
            _counts[name] = _counts[name + Women] = 0;
    }

    public void Add(Sex? sex, DateOnly? birth, DateOnly? joined, MemberStatistics? codes, DateOnly on)
    {
        var woman = sex == Sex.Female;
        Bump("total", woman);
        if (woman) Bump("female", true);
        Bump(birth is { } born ? Age(born, on) : "age.unknown", woman);
        Bump(joined is { } day ? $"joined.{1 + _boundaries.Count(boundary => day >= boundary)}" : "joined.unknown", woman);
        codes ??= new MemberStatistics();
        Bump("occupation." + Occupations.GroupOf(codes.Occupation), woman);
        Bump(codes.GeneralEducation is { } education ? "education." + FigureWords.Code(education) : "education.unknown", woman);
        Bump(codes.ProfessionalLevel is { } level ? "professional." + FigureWords.Code(level) : "professional.unknown", woman);
        Bump(codes.TheoryLevel is { } theory ? "theory." + FigureWords.Code(theory) : "theory.unknown", woman);
        if (codes.YouthUnion == true) Bump("youth", woman);
        if (codes.EnterpriseOwner == true) Bump("owner", woman);
        AddOrigin(codes, woman);
    }

    /// <summary>Closes the count: what is an average of all.</summary>
    public Dictionary<string, decimal> Close()
    {
        if (_ofKnownAge > 0) _counts["age.average"] = Math.Round(_years / _ofKnownAge, 1, MidpointRounding.AwayFromZero);
        // Forms print bachelor with advanced.
        _counts["theory.advanced"] += _counts["theory.bachelor"];
        return _counts;
    }

    private void AddOrigin(MemberStatistics codes, bool woman)
    {
        Known("ethnicity", codes.Ethnicity, woman);
        Known("religion", codes.Religion, woman);
        if (codes.Ethnicity is { Length: > 0 } ethnicity && ethnicity != Kinh) Bump("minority", woman);
        if (codes.Religion is { Length: > 0 } religion && religion != NoReligion) Bump("religious", woman);
    }

    private void Known(string list, string? code, bool woman) => Bump(code is not null && _counts.ContainsKey($"{list}.{code}") ? $"{list}.{code}" : list + ".unknown", woman);

    private string Age(DateOnly birth, DateOnly on)
    {
        var years = on.Year - birth.Year - (on < birth.AddYears(on.Year - birth.Year) ? 1 : 0);
        (_years, _ofKnownAge) = (_years + years, _ofKnownAge + 1);
        // The first band takes everybody below it too.
        return _bands.FirstOrDefault(band => years <= (band.MaxYears ?? int.MaxValue)) is { } found ? $"age.{found.Number}" : "age.unknown";
    }

    private void Bump(string name, bool woman)
    {
        _counts[name]++;
        if (woman) _counts[name + Women]++;
    }

    private static IEnumerable<string> Names<T>(string list) where T : struct, Enum => Enum.GetValues<T>().Select(level => $"{list}.{FigureWords.Code(level)}");
}
