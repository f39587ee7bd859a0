namespace SoTay.Features.Tasks;

/// <summary>How much and how good the accepted product is (domain/targets-and-tasks.md section 3: quantity, quality and time).</summary>
/// <param name="Quantity">Percent of what was asked.</param>
/// <param name="Quality">Percent of the standard.</param>
/// <param name="Amount">What counts in the target, in its unit; null takes what was expected.</param>
public sealed record TaskVerdict(int Quantity = 100, int Quality = 100, decimal? Amount = null)
{
    public const int Most = 200;

    public bool IsOutside => Quantity is < 0 or > Most || Quality is < 0 or > Most || Amount < 0;
}
