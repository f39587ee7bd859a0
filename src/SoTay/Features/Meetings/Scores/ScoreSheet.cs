using System.Globalization;
using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Scores;

/// <summary>
/// The score of a meeting by the rules of its day: weights and grades of 42-HD/BTCTW from 28/10/2025, a local sub-scale where one is
/// adopted, before that the conditions of 12-HD/BTCTW without points. Where a scale or its limits are not known the part is judged by people.
/// </summary>
/// <param name="Criteria">Empty when no points are in force on that day.</param>
/// <param name="Conditions">The older conditions; empty when points are in force or nothing is.</param>
/// <param name="Total">What the weights have to come to.</param>
public sealed record ScoreSheet(IReadOnlyList<ScoreCriterion> Criteria, IReadOnlyList<ScoreCondition> Conditions, int Total)
{
    private const string Root = "meeting.score.";

    private static readonly (string Key, string Name)[] Names =
    [
        ("time", "Thời gian, nền nếp"), ("attendance", "Tỷ lệ dự họp"), ("preparation", "Chuẩn bị"), ("conduct", "Tiến hành"), ("chairing", "Điều hành của chủ trì"),
        ("principles", "Nguyên tắc sinh hoạt"), ("previous_resolution", "Kết quả thực hiện nghị quyết kỳ trước"), ("closing", "Kết thúc, theo dõi"),
    ];

    /// <summary>Keys of the policy that a score may need; a device takes their values along.</summary>
    internal static IEnumerable<string> Keys => PolicyCatalogue.All.Select(entry => entry.Key).Where(key => key.StartsWith(Root, StringComparison.Ordinal)
        || key.StartsWith("meeting.speakers.", StringComparison.Ordinal) || key is "meeting.regular.min_minutes" or "meeting.documents.upload_days_before" or "meeting.outcome.upload_within_days"
            or "meeting.attendance.min_share" or "meeting.absence.unexcused_max" or "meeting.absence.excused_consecutive_max");

    public bool HasPoints => Criteria.Count > 0;

    public IEnumerable<ScorePart> Parts => Criteria.SelectMany(row => row.Parts);

    public static ScoreSheet Of(ScoreFacts facts, PolicyReader rules)
    {
        var parts = new ScoreParts(facts, rules);
        var criteria = new List<ScoreCriterion>();
        foreach (var (key, name) in Names)
            if (rules.Number($"{Root}weight.{key}") is { } most) criteria.Add(new(key, name, most.Value, most.Basis, parts.Of(key, name, most.Value)));
        return new(criteria, criteria.Count == 0 ? [.. ConditionsOf(facts, rules)] : [], rules.Whole($"{Root}total")?.Value ?? 0);
    }

    /// <summary>"Tốt", "Khá", "Trung bình", "Kém".</summary>
    public static string Grade(decimal points, PolicyReader rules)
    {
        foreach (var (key, name) in new[] { ("good", "Tốt"), ("fair", "Khá"), ("average", "Trung bình") })
            if (rules.Number($"{Root}grade.{key}.min") is { } least && points >= least.Value) return name;
        return "Kém";
    }

    private static IEnumerable<ScoreCondition> ConditionsOf(ScoreFacts facts, PolicyReader rules)
    {
        if (rules.Number("meeting.attendance.min_share") is not { } share) yield break;
        yield return new("Tỷ lệ dự họp", facts.Counted == 0 ? null : (decimal)facts.Present / facts.Counted > share.Value,
            $"{facts.Present} trên {facts.Counted} người, phải trên {Percent(share.Value)}", ScorePlace.RollCall, share.Basis);
        if (rules.Whole("meeting.absence.unexcused_max") is { } unexcused)
            yield return new("Vắng không lý do", facts.Unexcused <= unexcused.Value, $"{facts.Unexcused} người, nhiều nhất {unexcused.Value}", ScorePlace.RollCall, unexcused.Basis);
        if (rules.Whole("meeting.absence.excused_consecutive_max") is { } run)
            yield return new("Vắng có lý do liên tiếp", facts.ExcusedRun <= run.Value, $"nhiều nhất {facts.ExcusedRun} buổi liền, không quá {run.Value}", ScorePlace.RollCall, run.Basis);
        if (rules.Whole("meeting.regular.min_minutes") is { } least)
            yield return new("Thời lượng", facts.Minutes is { } minutes ? minutes >= least.Value : null, $"{facts.Minutes ?? 0} phút, ít nhất {least.Value}", ScorePlace.Closure, least.Basis);
    }

    internal static string Percent(decimal share) => string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{share * 100:0.#} %");

    internal static string Points(decimal points) => points.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));

    internal static string Day(DateOnly day) => Dates.Full(day);
}
