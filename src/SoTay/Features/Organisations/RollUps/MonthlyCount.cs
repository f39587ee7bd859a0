namespace SoTay.Features.Organisations.RollUps;

/// <summary>
/// One measure of one organisation over one year: twelve numbers in one row, so that a province board reads a row or three
/// for each commune. For an organisation above cells it is the sum over the cells that stood below it in that month.
/// Changed in the transaction of the fact; <c>sotay verify</c> recounts.
/// </summary>
public sealed class MonthlyCount
{
    public required Guid OrganisationId { get; init; }

    public required int Year { get; init; }

    public required CountedMeasure Measure { get; init; }

    public int M1 { get; set; }
    public int M2 { get; set; }
    public int M3 { get; set; }
    public int M4 { get; set; }
    public int M5 { get; set; }
    public int M6 { get; set; }
    public int M7 { get; set; }
    public int M8 { get; set; }
    public int M9 { get; set; }
    public int M10 { get; set; }
    public int M11 { get; set; }
    public int M12 { get; set; }

    public int In(int month) => month switch
    {
        1 => M1,
        2 => M2,
        3 => M3,
        4 => M4,
        5 => M5,
        6 => M6,
        7 => M7,
        8 => M8,
        9 => M9,
        10 => M10,
        11 => M11,
        12 => M12,
        _ => throw new ArgumentOutOfRangeException(nameof(month)),
    };
}

/// <summary>What is counted by month.</summary>
public enum CountedMeasure
{
    /// <summary>Regular meetings of the month, held within the days of the rule.</summary>
    MetOnTime,
    /// <summary>Regular meetings of the month, held after the last day of the rule.</summary>
    MetLate,
    /// <summary>Of the two above, those recorded on paper and entered later.</summary>
    MetOnPaper,
    /// <summary>Notices sent for the regular meeting of the month.</summary>
    Noticed,
    /// <summary>Regular meetings whose minutes are sealed.</summary>
    Sealed,
    /// <summary>Of the sealed ones, those that were held or entered in the product and not taken over from a list.</summary>
    Worked,
    /// <summary>Thematic meetings held.</summary>
    Thematic,
}
