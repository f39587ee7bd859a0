namespace SoTay.Features.Statistics.Figures;

/// <summary>Age bands of the statutory form (11-HD/BTCTW, form 2 row II.2).</summary>
public sealed record AgeBand(string Code, string Words, int From, int To)
{
    public static IReadOnlyList<AgeBand> All { get; } =
    [
        new("18-30", "18 đến 30 tuổi", 0, 30), new("31-35", "31 đến 35 tuổi", 31, 35), new("36-40", "36 đến 40 tuổi", 36, 40), new("41-45", "41 đến 45 tuổi", 41, 45),
        new("46-50", "46 đến 50 tuổi", 46, 50), new("51-55", "51 đến 55 tuổi", 51, 55), new("56-60", "56 đến 60 tuổi", 56, 60), new("over-60", "Trên 60 tuổi", 61, int.MaxValue),
    ];

    /// <summary>Whole years on a day.</summary>
    public static int Age(DateOnly birth, DateOnly on)
    {
        var years = on.Year - birth.Year;
        return on < birth.AddYears(years) ? years - 1 : years;
    }

    public bool Holds(int age) => age >= From && age <= To;
}
