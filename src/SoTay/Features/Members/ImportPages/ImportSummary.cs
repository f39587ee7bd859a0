using SoTay.Features.Members.Import;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.ImportPages;

/// <summary>What a page needs of an <see cref="ImportReport"/>: counts, columns, problems by kind with an example, and the open questions.</summary>
public sealed record ImportSummary(
    string Sheet, IReadOnlyList<int> HeaderRows, IReadOnlyList<SummaryColumn> Columns, int Rows, int Created, int Updated, int Unchanged,
    int Held, int Asked, int Warned, int NotWritten, long Milliseconds, IReadOnlyList<SummaryKind> Kinds, IReadOnlyList<SummaryQuestion> Questions,
    IReadOnlyList<string> Told)
{
    private const int MostQuestions = 300;

    public static ImportSummary Of(ImportReport report)
    {
        var kinds = report.Problems.Where(problem => problem.Severity >= Severity.Warn).GroupBy(problem => (problem.Severity, problem.Kind))
            .Select(group => new SummaryKind(group.Key.Severity, group.Key.Kind, group.Count(), Masked(group.First().Say)))
            .OrderByDescending(kind => kind.Severity).ThenByDescending(kind => kind.Count).ToList();
        var questions = report.Problems.Where(problem => problem.Severity == Severity.Ask)
            .Where(problem => !report.Problems.Any(worse => worse.Severity == Severity.Hold && worse.Row == problem.Row && worse.Sheet == problem.Sheet)).Take(MostQuestions)
            .Select(problem => new SummaryQuestion(problem.Sheet, problem.Row, problem.Kind, Masked(problem.Say), problem.Suggestion)).ToList();
        return new(report.Sheet, report.HeaderRows, [.. report.Columns.Select(column => new SummaryColumn(column.Letters, column.Header, column.Field, column.Hidden))],
            report.Rows, report.Created, report.Updated, report.Unchanged, report.Held, report.Asked, report.Warned, report.NotWritten.Count, report.Milliseconds,
            kinds, questions, [.. report.Problems.Where(problem => problem.Severity == Severity.Info).Select(problem => problem.Say).Distinct().Take(40)]);
    }

    public IEnumerable<SummaryKind> Of(Severity severity) => Kinds.Where(kind => kind.Severity == severity);

    public int Good => Rows - NotWritten;

    /// <summary>Long numbers are personal: a kept summary shows their last four digits.</summary>
    private static string Masked(string say) => System.Text.RegularExpressions.Regex.Replace(say, "[0-9]{8,}", number => "…" + number.Value[^4..], System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}

public sealed record SummaryColumn(string Letters, string Header, string? Field, bool Hidden)
{
    /// <summary>What becomes of the column, in words.</summary>
    public string Into => MemberFields.Parse(Field) is { } known ? ColumnWordsFor.Of(known) : "Không lưu";
}

public sealed record SummaryKind(Severity Severity, string Kind, int Count, string Example);

public sealed record SummaryQuestion(string Sheet, int Row, string Kind, string Say, string? Suggestion);
