using System.Globalization;

namespace SoTay.Platform.Ui;

/// <summary>How dates and times are written: 03/12/2026, without the year inside the current year; 19:32 in logs, "19 giờ 30" in sentences.</summary>
public static class Dates
{
    private static readonly string[] Days = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string Full(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>Without the year when it is the year of <paramref name="today"/>.</summary>
    public static string Short(DateOnly date, DateOnly today) =>
        date.Year == today.Year ? DayAndMonth(date) : Full(date);

    public static string DayAndMonth(DateOnly date) => date.ToString("dd'/'MM", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute and for addresses: 2026-12-03.</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Thứ Năm".</summary>
    public static string Day(DateOnly date) => Days[(int)date.DayOfWeek];

    /// <summary>"Hôm nay", "Hôm qua", "Ngày mai", else the day of the week.</summary>
    public static string DayNear(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "Hôm nay",
        -1 => "Hôm qua",
        1 => "Ngày mai",
        _ => Day(date),
    };

    /// <summary>"19 giờ 30", "8 giờ".</summary>
    public static string Spoken(TimeOnly time) => time.Minute == 0 ? $"{time.Hour} giờ" : $"{time.Hour} giờ {time.Minute:00}";
}
