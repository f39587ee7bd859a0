using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Terms;

/// <summary>Terms in words that people read.</summary>
public static class TermWords
{
    /// <summary>"Quá hạn 30 ngày", "Còn 12 ngày"; null when there is time, or the term is over.</summary>
    public static string? Pressing(DateOnly? due, DateOnly today, int warnDays) => due is not { } day ? null
        : (today.DayNumber - day.DayNumber) switch { > 0 and var late => $"Quá hạn {late:N0} ngày", var left when -left <= warnDays => left == 0 ? "Hết hôm nay" : $"Còn {-left} ngày", _ => null };

    public static string Span(UnitTerm term) => term.To is { } to ? $"từ {Dates.Full(term.From)} đến {Dates.Full(to)}" : $"từ {Dates.Full(term.From)}, dự kiến đến {Dates.Full(term.DueOn)}";

    public static string Committee(UnitTerm term) => string.Join(", ", new[]
    {
        term.CongressOn is { } congress ? $"đại hội ngày {Dates.Full(congress)}" : "",
        term.Planned is { } planned ? term.Elected is { } elected ? $"bầu {elected} trên {planned} cấp ủy viên" : $"{planned} cấp ủy viên" : term.Elected is { } only ? $"bầu {only} cấp ủy viên" : "",
        term.DecisionNumber.Length > 0 ? $"chuẩn y {term.DecisionNumber}" : "",
    }.Where(part => part.Length > 0));
}
