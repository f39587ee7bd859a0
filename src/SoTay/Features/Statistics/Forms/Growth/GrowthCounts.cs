using SoTay.Features.Statistics.Figures;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>The counts of form 1 by their names in the layout: opening, and one for each cause.</summary>
internal sealed class GrowthCounts(Border border)
{
    public const string Opening = "opening";
    public const string Probationary = "struck-off-probationary";

    public async Task<Dictionary<string, decimal>> ReadAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var traffic = await border.ReadAsync(unit, period, cancellation);
        var counts = Enum.GetValues<BorderCause>().ToDictionary(NameOf, _ => 0m);
        (counts[Opening], counts[Probationary]) = (traffic.Opening, 0);
        foreach (var (crossing, cause) in traffic.Judged)
        {
            counts[NameOf(cause)]++;
            if (IsProbationary(crossing, cause)) counts[Probationary]++;
        }

        return counts;
    }

    public static bool IsProbationary(Crossing crossing, BorderCause cause) => cause == BorderCause.StruckOff && crossing.Member.WasProbationary;

    public static string NameOf(BorderCause cause) => FigureWords.Code(cause);
}
