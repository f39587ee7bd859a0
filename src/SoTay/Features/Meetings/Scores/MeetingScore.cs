using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Meetings.Scores;

/// <summary>The score as it was proposed and, once the cell agreed to it, as it stands in the minutes: every part with its fact and rule of that day.</summary>
public sealed record MeetingScore(IReadOnlyList<ScoredPart> Parts, decimal Total, string Grade, string Remedies)
{
    public const int WordsLimit = 1000;

    /// <summary>The facts that the computed points rest on; null in scores of earlier versions.</summary>
    public ScoreFacts? Seen { get; init; }

    public bool IsAgreed { get; init; }

    /// <summary>Agreed without counting hands.</summary>
    public bool ByConsent { get; init; }

    public int For { get; init; }

    public int Against { get; init; }

    public int Other { get; init; }

    /// <summary>Puts the points of people to what the product computed, or says what is missing. Another number than the computed one needs a reason.</summary>
    internal static (MeetingScore? Score, Refusal? Refusal) Of(ScoreSheet sheet, PolicyReader rules, IReadOnlyList<ScoreMark> marks, string remedies)
    {
        if (!sheet.HasPoints) return (null, ScoreRefusals.NoScale);
        if (sheet.Criteria.Sum(row => row.Most) != sheet.Total) return (null, ScoreRefusals.WeightsDoNotAdd(sheet.Criteria.Sum(row => row.Most), sheet.Total));
        if (Operations.MeetingChange.Limit(remedies, WordsLimit, "Remedies", needed: false) is { } no) return (null, no);
        var parts = new List<ScoredPart>();
        foreach (var criterion in sheet.Criteria)
            foreach (var part in criterion.Parts)
            {
                var mark = marks.FirstOrDefault(row => row.Key == part.Key);
                if (Points(part, mark) is not { } points) return (null, ScoreRefusals.NotJudged(part.Name));
                if (Wrong(part, points, mark) is { } wrong) return (null, wrong);
                var reason = part.Computed == points ? "" : (mark?.Reason ?? "").Trim();
                parts.Add(new(part.Key, part.Name, criterion.Name, part.Most, part.Computed, points, reason, part.Fact, (part.Basis ?? criterion.Basis).LegalBasis));
            }

        var total = parts.Sum(part => part.Points);
        return (new(parts, total, ScoreSheet.Grade(total, rules), remedies.Trim()), null);
    }

    private static decimal? Points(ScorePart part, ScoreMark? mark) => mark?.Points ?? part.Computed;

    private static Refusal? Wrong(ScorePart part, decimal points, ScoreMark? mark)
    {
        if (points < 0 || points > part.Most || decimal.Round(points, 2) != points) return ScoreRefusals.OutOfRange(part.Name, points, part.Most);
        if (part.Computed is { } computed && points != computed && string.IsNullOrWhiteSpace(mark?.Reason)) return ScoreRefusals.ReasonMissing(part.Name, computed, points);
        return Operations.MeetingChange.Limit(mark?.Reason ?? "", WordsLimit, "Marks", needed: false);
    }

    /// <summary>Points of each criterion, for the papers.</summary>
    public IEnumerable<(string Criterion, decimal Points, decimal Most)> Criteria =>
        Parts.GroupBy(part => part.Criterion).Select(group => (group.Key, group.Sum(part => part.Points), group.Sum(part => part.Most)));

    /// <summary>
    /// What has changed since the cell agreed: a part that the product computes otherwise now, or whose roll-call is another one.
    /// Nothing is scored anew by itself; whoever closes reads it and lets the cell agree again, or leaves it.
    /// </summary>
    public IReadOnlyList<string> ChangedSince(ScoreSheet now) => !IsAgreed ? [] :
        [.. from part in Parts
            join fresh in now.Parts on part.Key equals fresh.Key
            where part.Computed != fresh.Computed || fresh.Place is ScorePlace.RollCall && part.Fact != fresh.Fact
            select $"Từ khi chi bộ thông qua điểm đã có thay đổi ở “{part.Name}”. Khi ấy: {part.Fact} Bây giờ: {fresh.Fact} "
                + (fresh.Computed is { } points ? $"Đã ghi {ScoreSheet.Points(part.Points)} điểm, nay phần mềm tính {ScoreSheet.Points(points)}." : $"Đã ghi {ScoreSheet.Points(part.Points)} điểm, nay chi bộ phải tự chấm.")
                + " Chấm lại để chi bộ thông qua lại, hoặc giữ như đã thông qua."];

    public string AgreedHow => ByConsent ? "Chi bộ nhất trí, không đếm tay" : $"Chi bộ biểu quyết: đồng ý {For}, không đồng ý {Against}, ý kiến khác {Other}";
}

/// <summary>One part as it was scored.</summary>
/// <param name="Computed">What the product computed; null where people judged.</param>
/// <param name="Reason">Why people put another number than the computed one.</param>
/// <param name="Source">The document behind it.</param>
public sealed record ScoredPart(string Key, string Name, string Criterion, decimal Most, decimal? Computed, decimal Points, string Reason, string Fact, string Source);

/// <summary>The number of people for one part; no points means the computed ones.</summary>
public sealed record ScoreMark(string Key, decimal? Points, string? Reason = null);
