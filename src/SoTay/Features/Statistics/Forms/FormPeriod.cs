using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>The days a form counts over, first and last included: a half-year, a year (keys <c>statistics.period.*</c>), or free dates.</summary>
public sealed record FormPeriod(DateOnly From, DateOnly To, string Words)
{
    public DateOnly DayBefore => From.AddDays(-1);

    /// <summary>"6 tháng đầu năm 2026 (01/01/2026 – 30/06/2026)", and only the days for free dates.</summary>
    public string Full => Words.Length == 0 ? Days : $"{Words} ({Days})";

    public string Days => $"{Dates.Full(From)} – {Dates.Full(To)}";

    /// <summary>What an address carries so that the next page shows the same period.</summary>
    public string Query => $"?period={Code}";

    public string Code => $"{Dates.Machine(From)}_{Dates.Machine(To)}";

    /// <summary>The same days a year before; a month's last day stays a month's last day.</summary>
    public FormPeriod YearBefore
    {
        get
        {
            var first = From.AddYears(-1);
            return new(first, To.AddDays(1).AddYears(-1).AddDays(-1), "");
        }
    }

    /// <summary>The periods that a report of a year may be about, by the rule of that year: its parts, then the whole.</summary>
    public static IReadOnlyList<FormPeriod> OfYear(int year, PolicyReader rules)
    {
        rules = rules.OrFirstKnown();
        var (half, whole) = (rules.Whole("statistics.period.half_year.months")?.Value, rules.Whole("statistics.period.year.months")?.Value);
        if (half is not > 0 || whole is not > 0) return [];
        var first = new DateOnly(year, 1, 1);
        var parts = whole.Value / half.Value;
        return [.. Enumerable.Range(0, parts).Select(part => new FormPeriod(first.AddMonths(part * half.Value), first.AddMonths((part + 1) * half.Value).AddDays(-1), Part(half.Value, part, parts, year))),
            new(first, first.AddMonths(whole.Value).AddDays(-1), $"Năm {year}")];
    }

    /// <summary>Periods that have begun, of this year and some before it; the latest year first, the whole year before its parts.</summary>
    public static IReadOnlyList<FormPeriod> Recent(DateOnly today, int yearsBack, PolicyReader rules) =>
        [.. Enumerable.Range(0, yearsBack + 1).SelectMany(back => OfYear(today.Year - back, rules).Reverse()).Where(period => period.From <= today)];

    /// <summary>The period that an address asks for, as one word or as two days; without either the first that is offered.</summary>
    public static (FormPeriod? Period, Refusal? Refusal) Asked(string? code, string? from, string? to, IReadOnlyList<FormPeriod> offered, DateOnly today)
    {
        if (code?.Split('_') is [var first, var last]) (from, to) = (first, last);
        if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(to)) return (offered[0], null);
        var (period, refusal) = Parse(from, to, today);
        return (offered.FirstOrDefault(known => known.From == period?.From && known.To == period?.To) ?? period, refusal);
    }

    /// <summary>Reads days as typed (03/12/2026, also 2026-12-03), or says what is wrong with them.</summary>
    public static (FormPeriod? Period, Refusal? Refusal) Parse(string? from, string? to, DateOnly today)
    {
        if (Day(from) is not { } first) return (null, FormRefusals.NotADay(nameof(From), from));
        if (Day(to) is not { } last) return (null, FormRefusals.NotADay(nameof(To), to));
        if (last < first) return (null, FormRefusals.EndBeforeStart(first, last));
        return first > today ? (null, FormRefusals.NotBegun(first)) : (new(first, last, ""), null);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    private static string Part(int months, int part, int parts, int year) =>
        part == 0 ? $"{months} tháng đầu năm {year}" : part == parts - 1 ? $"{months} tháng cuối năm {year}" : $"{months} tháng thứ {part + 1} năm {year}";
}
