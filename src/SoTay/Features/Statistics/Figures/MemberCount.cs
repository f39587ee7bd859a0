using SoTay.Features.Members;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Adds members up one by one; a province is a quarter of a million, so nothing is kept of any of them.</summary>
internal sealed class MemberCount(DateOnly asOf)
{
    private readonly int[] _ages = new int[AgeBand.All.Count];
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
        if (birth is { } day) AddAge(AgeBand.Age(day, asOf)); else AgeUnknown++;
        if (codes is null) return;
        if (codes.Ethnicity is { Length: > 0 } ethnicity && !ethnicity.Equals("Kinh", StringComparison.OrdinalIgnoreCase)) EthnicMinority++;
        if (codes.GeneralEducation is { } education) _education[(int)education]++;
        if (codes.ProfessionalLevel is { } professional) _professional[(int)professional]++;
        if (codes.TheoryLevel is { } theory) _theory[(int)(theory == TheoryLevel.Bachelor ? TheoryLevel.Advanced : theory)]++;
    }

    public int Of(AgeBand band) => _ages[AgeBand.All.ToList().IndexOf(band)];

    public int Of(GeneralEducation level) => _education[(int)level];

    public int Of(ProfessionalLevel level) => _professional[(int)level];

    public int Of(TheoryLevel level) => _theory[(int)level];

    private void AddAge(int age)
    {
        for (var at = 0; at < _ages.Length; at++)
            if (AgeBand.All[at].Holds(age)) { _ages[at]++; return; }
    }
}
