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
    private const int Boundaries = 3;
    private const string Kinh = "Kinh", NoReligion = "Không", Unknown = Occupations.Unknown;

    private readonly IReadOnlyList<AgeBand> _bands;
    private readonly DateOnly[] _boundaries;
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Count> _occupations, _ethnicities, _religions;
    private readonly Count[] _education, _professional, _titles, _theory, _ages, _joined;
    private readonly Count _total, _female, _minority, _religious, _youth, _owner, _noAge, _noDay, _noEducation, _noLevel, _noTheory;
    private decimal _years;
    private int _ofKnownAge;

    // A zero is printed; what the rules of the day do not know is not.
    public PeopleTally(PolicyReader rules)
    {
        _bands = AgeBand.From(rules);
        _boundaries = BoundariesIn(rules);
        (_total, _female, _minority, _religious, _youth, _owner) = (Of("total"), Of("female"), Of("minority"), Of("religious"), Of("youth"), Of("owner"));
        (_noAge, _noDay, _noEducation, _noLevel, _noTheory) = (Of("age.unknown"), Of("joined.unknown"), Of("education.unknown"), Of("professional.unknown"), Of("theory.unknown"));
        _ages = [.. _bands.Select(band => Of($"age.{band.Number}"))];
        _joined = [.. Enumerable.Range(1, _boundaries.Length + 1).Select(number => Of($"joined.{number}"))];
        (_education, _professional, _titles, _theory) = (Levels<GeneralEducation>("education"), Levels<ProfessionalLevel>("professional"), Levels<ScienceTitle>("title"), Levels<TheoryLevel>("theory"));
        (_occupations, _ethnicities, _religions) = (Codes("occupation"), Codes("ethnicity"), Codes("religion"));
    }

    public void Add(Sex? sex, DateOnly? birth, DateOnly? joined, MemberStatistics? codes, DateOnly on)
    {
        var woman = sex == Sex.Female;
        _total.Add(woman);
        if (woman) _female.Add(true);
        (birth is { } born ? OfAge(born, on) : _noAge).Add(woman);
        (joined is { } day ? _joined[_boundaries.Count(boundary => day >= boundary)] : _noDay).Add(woman);
        _occupations[Occupations.GroupOf(codes?.Occupation)].Add(woman);
        (codes?.GeneralEducation is { } education ? _education[(int)education] : _noEducation).Add(woman);
        (codes?.ProfessionalLevel is { } level ? _professional[(int)level] : _noLevel).Add(woman);
        if (codes?.ScienceTitle is { } title) _titles[(int)title].Add(woman);
        (codes?.TheoryLevel is { } theory ? _theory[(int)theory] : _noTheory).Add(woman);
        if (codes?.YouthUnion == true) _youth.Add(woman);
        if (codes?.EnterpriseOwner == true) _owner.Add(woman);
        Known(_ethnicities, codes?.Ethnicity).Add(woman);
        Known(_religions, codes?.Religion).Add(woman);
        if (IsMinority(codes)) _minority.Add(woman);
        if (IsReligious(codes)) _religious.Add(woman);
    }

    public static bool IsMinority(MemberStatistics? codes) => codes?.Ethnicity is { Length: > 0 } ethnicity && ethnicity != Kinh;

    public static bool IsReligious(MemberStatistics? codes) => codes?.Religion is { Length: > 0 } religion && religion != NoReligion;

    /// <summary>The first days of the second and later periods of admission.</summary>
    public static DateOnly[] BoundariesIn(PolicyReader rules) =>
        [.. Enumerable.Range(1, Boundaries).Select(number => rules.OrFirstKnown().Day($"statistics.admission_period.boundary_{number}")?.Value).OfType<DateOnly>()];

    /// <summary>Full years of age.</summary>
    public static int YearsOn(DateOnly birth, DateOnly on) => on.Year - birth.Year - (on < birth.AddYears(on.Year - birth.Year) ? 1 : 0);

    /// <summary>The place of the band of an age, -1 when no band takes it. The first takes everybody below it too.</summary>
    public static int BandOf(IReadOnlyList<AgeBand> bands, int years)
    {
        for (var place = 0; place < bands.Count; place++)
            if (years <= (bands[place].MaxYears ?? int.MaxValue)) return place;
        return -1;
    }

    /// <summary>Takes in what another tally of the same rules has counted.</summary>
    public void Add(PeopleTally other)
    {
        foreach (var (name, count) in other._counts) _counts[name].Add(count);
        (_years, _ofKnownAge) = (_years + other._years, _ofKnownAge + other._ofKnownAge);
    }

    /// <summary>The counts by name, with what is an average of all.</summary>
    public Dictionary<string, decimal> Close()
    {
        // Forms print bachelor with advanced.
        _theory[(int)TheoryLevel.Advanced].Add(_theory[(int)TheoryLevel.Bachelor]);
        var counts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, count) in _counts) (counts[name], counts[name + Women]) = (count.All, count.Women);
        if (_ofKnownAge > 0) counts["age.average"] = Math.Round(_years / _ofKnownAge, 1, MidpointRounding.AwayFromZero);
        return counts;
    }

    private Count OfAge(DateOnly birth, DateOnly on)
    {
        var years = YearsOn(birth, on);
        (_years, _ofKnownAge) = (_years + years, _ofKnownAge + 1);
        return BandOf(_bands, years) is var place and >= 0 ? _ages[place] : _noAge;
    }

    private static Count Known(Dictionary<string, Count> list, string? code) => code is not null && list.TryGetValue(code, out var count) ? count : list[Unknown];

    private Count Of(string name) => _counts[name] = new Count();

    private Count[] Levels<T>(string list) where T : struct, Enum => [.. Enum.GetValues<T>().Select(level => Of($"{list}.{FigureWords.Code(level)}"))];

    private Dictionary<string, Count> Codes(string list) => MemberWords.List(list).Labels.Keys.Append(Unknown).Distinct(StringComparer.Ordinal).ToDictionary(code => code, code => Of($"{list}.{code}"), StringComparer.Ordinal);

    private sealed class Count
    {
        public int All { get; private set; }

        public int Women { get; private set; }

        public void Add(bool woman)
        {
            All++;
            if (woman) Women++;
        }

        public void Add(Count other) => (All, Women) = (All + other.All, Women + other.Women);
    }
}
