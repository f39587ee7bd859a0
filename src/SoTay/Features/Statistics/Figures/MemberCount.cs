using SoTay.Features.Members;
using SoTay.Features.Members.Lists;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Adds members up one by one; a province is a quarter of a million, so nothing is kept of any of them.</summary>
internal sealed class MemberCount(DateOnly asOf, IReadOnlyList<AgeBand> bands)
{
    private readonly int[] _ages = new int[bands.Count];
    private readonly int[] _education = new int[Enum.GetValues<GeneralEducation>().Length];
    private readonly int[] _professional = new int[Enum.GetValues<ProfessionalLevel>().Length];
    private readonly int[] _theory = new int[Enum.GetValues<TheoryLevel>().Length];

    public int Total { get; private set; }

    public int Female { get; private set; }

    public int EthnicMinority { get; private set; }

    public int InPrivateEnterprise { get; private set; }

    public int AgeUnknown { get; private set; }

    public void Add(Sex? sex, DateOnly? birth, MemberStatistics? codes, bool privateEnterprise)
    {
        Total++;
        if (sex == Sex.Female) Female++;
        if (privateEnterprise) InPrivateEnterprise++;
        if (birth is { } day) AddAge(Age(day)); else AgeUnknown++;
        if (codes is null) return;
        if (codes.Ethnicity is { Length: > 0 } ethnicity && !ethnicity.Equals("Kinh", StringComparison.OrdinalIgnoreCase)) EthnicMinority++;
        if (codes.GeneralEducation is { } education) _education[(int)education]++;
        if (codes.ProfessionalLevel is { } professional) _professional[(int)professional]++;
        if (codes.TheoryLevel is { } theory) _theory[(int)(theory == TheoryLevel.Bachelor ? TheoryLevel.Advanced : theory)]++;
    }

    /// <summary>Members in the band at a place of the list; the first band takes everyone below it too.</summary>
    public int InBand(int place) => _ages[place];

    public int Of(GeneralEducation level) => _education[(int)level];

    public int Of(ProfessionalLevel level) => _professional[(int)level];

    public int Of(TheoryLevel level) => _theory[(int)level];

    private int Age(DateOnly birth)
    {
        var years = asOf.Year - birth.Year;
        return asOf < birth.AddYears(years) ? years - 1 : years;
    }

    private void AddAge(int age)
    {
        for (var at = 0; at < _ages.Length; at++)
            if (age <= (bands[at].MaxYears ?? int.MaxValue)) { _ages[at]++; return; }
    }
}
