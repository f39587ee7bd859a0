using System.Globalization;
using System.Text.RegularExpressions;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Temporary activity as lists write it: a status ("SH tạm thời", "đang SH tạm thời tại …") and often a remark that says where and since
/// when ("SH tạm thời tại Chi bộ Trường Mầm non, từ tháng 9/2026"). The place is taken only when it is a cell of the roster; the remark is not kept.
/// </summary>
internal static partial class TemporaryReading
{
    /// <summary>The status of words that no list of codes holds.</summary>
    public static string? CodeOf(string text) => Said().IsMatch(text) ? "temporary" : null;

    public static void Read(MemberRow row, string? statusWords, OrganisationNames names)
    {
        if (row.Status != "temporary") return;
        foreach (var words in new[] { statusWords, row.Note }.OfType<string>())
        {
            if (Place().Match(words) is { Success: true } place && names.ByName(place.Groups["name"].Value.Trim()) is [{ IsCell: true } cell] && cell.Code != row.Organisation?.Code)
                row.TemporaryAt ??= cell;
            if (Since().Match(words) is { Success: true } since && Month(since) is { } month) row.TemporarySince ??= month;
        }
    }

    private static DateOnly? Month(Match since)
    {
        var (month, year) = (int.Parse(since.Groups["month"].Value, CultureInfo.InvariantCulture), int.Parse(since.Groups["year"].Value, CultureInfo.InvariantCulture));
        return month is >= 1 and <= 12 && year is >= 1990 and <= 2100 ? new DateOnly(year, month, 1) : null;
    }

    [GeneratedRegex("^(?:đang )?(?:sh|sinh hoạt)(?: đảng)? tạm thời", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Said();

    [GeneratedRegex("tạm thời (?:tại|ở) (?<name>[^,;.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Place();

    [GeneratedRegex("từ (?:tháng )?(?<month>[0-9]{1,2})[/-](?<year>[0-9]{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Since();
}
