using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Scores;

/// <summary>How each criterion comes about: computed where a rule says how many points a fact gives, else judged with the fact beside it.</summary>
internal sealed class ScoreParts(ScoreFacts facts, PolicyReader rules)
{
    private const string Sub = "meeting.score.sub.";
    private const string NoScale = "Văn bản chỉ cho điểm tối đa, chưa có thang chia nhỏ nên chi bộ tự chấm";

    public IReadOnlyList<ScorePart> Of(string key, string name, decimal most) => key switch
    {
        "time" => [Time(name, most)],
        "attendance" => [Attendance(name, most)],
        "preparation" => Preparation(most),
        "conduct" => Conduct(most),
        "previous_resolution" => [Previous(name, most)],
        "closing" => Closing(most),
        _ => [new(key, name, most, null)],
    };

    private ScorePart Time(string name, decimal most)
    {
        var large = rules.Whole($"{Sub}duration.large_cell.min_members") is { } from && facts.Members >= from.Value;
        var full = rules.Whole($"{Sub}duration.{(large ? "large" : "small")}_cell.full_minutes");
        var least = full ?? rules.Whole("meeting.regular.min_minutes");
        var fact = $"{(facts.Minutes is { } minutes ? $"Họp {minutes} phút" : "Chưa mở buổi họp")}, quy định ít nhất {least?.Value ?? 0} phút; {(facts.IsOnTime ? "đúng ngày" : "muộn ngày")}.";
        if (least is null) return new("time", name, most, null, fact, ScorePlace.Closure, Why: NoScale);
        if (full is null) return new("time", name, most, facts.Minutes >= least.Value && facts.IsOnTime ? most : null, fact, ScorePlace.Closure, least.Basis, "Chưa đạt đủ. " + NoScale);
        return new("time", name, most, facts.Minutes >= full.Value ? rules.Number($"{Sub}duration.level_1.points")?.Value ?? most : null, fact, ScorePlace.Closure, full.Basis,
            "Chưa đủ thời lượng; mẫu địa phương chưa ghi giới hạn của các mức dưới nên chi bộ tự chấm");
    }

    private ScorePart Attendance(string name, decimal most)
    {
        var share = Share(facts.Present, facts.Counted);
        var fact = $"{facts.Present} trên {facts.Counted} người ({ScoreSheet.Percent(share)}), vắng không lý do {facts.Unexcused}.";
        if (ScoreScale.Of(rules, "attendance") is not { } scale) return ByShare("attendance", name, most, facts.Present, facts.Counted, fact, ScorePlace.RollCall);
        var points = facts.Unexcused > 0 ? scale.Least : scale.For(share);
        if (rules.Number($"{Sub}attendance.bonus.points") is { } bonus && rules.Whole($"{Sub}attendance.bonus.excused_consecutive_max") is { } run)
        {
            var earned = facts.ExcusedRun <= run.Value;
            points += earned ? bonus.Value : 0;
            fact += earned ? $" Không ai vắng có lý do quá {run.Value} buổi liền: cộng {ScoreSheet.Points(bonus.Value)}." : $" Có người vắng có lý do {facts.ExcusedRun} buổi liền, quá {run.Value}.";
        }

        return new("attendance", name, most, Math.Min(points, most), fact, ScorePlace.RollCall, scale.Basis);
    }

    private List<ScorePart> Preparation(decimal most)
    {
        var days = rules.Whole("meeting.documents.upload_days_before");
        var noticed = facts.NoticedOn is { } on ? $"Giấy mời gửi {ScoreSheet.Day(on)}{Papers(days?.Value)}" : "Chưa gửi giấy mời trong Sổ Tay";
        var early = facts.NoticedOn is { } sent && sent <= LastDay(days?.Value) && !(facts.PapersOn > LastDay(days?.Value));
        var parts = new List<ScorePart>();
        if (Number("preparation.committee_meeting.points") is { } session)
            parts.Add(new("preparation.committee_meeting", "Họp chi ủy trước", session.Value, facts.OnlySecretary || facts.SessionOn is not null ? session.Value : null,
                facts.SessionOn is { } day ? $"Chi ủy họp {ScoreSheet.Day(day)}." : facts.OnlySecretary ? "Chi bộ chỉ có bí thư nên đủ điểm." : "", ScorePlace.Notice, session.Basis, "Sổ Tay chưa có biên bản họp chi ủy của tháng này"));
        if (Number("preparation.notice.points") is { } notice)
            parts.Add(new("preparation.notice", "Gửi giấy mời", notice.Value, facts.NoticedOn is null ? 0 : notice.Value, noticed + ".", ScorePlace.Notice, notice.Basis));
        if (Number("preparation.upload_before.points") is { } before)
            parts.Add(new("preparation.upload_before", "Tài liệu đến trước", before.Value, early ? before.Value : 0, $"{noticed}, quy định trước {days?.Value ?? 0} ngày.", ScorePlace.Notice, before.Basis));
        parts.Add(new("preparation.rest", parts.Count > 0 ? "Chất lượng chuẩn bị" : "Chuẩn bị", most - parts.Sum(part => part.Most), null, noticed + ".", ScorePlace.Notice));
        return parts;
    }

    private DateOnly LastDay(int? days) => facts.HeldOn.AddDays(-(days ?? 0));

    private string Papers(int? days) => facts.PapersOn is not { } last ? ", không có tài liệu gửi trước"
        : $", tài liệu cuối đưa lên {ScoreSheet.Day(last)}{(last > LastDay(days) ? $", muộn {last.DayNumber - LastDay(days).DayNumber} ngày" : "")}";

    private List<ScorePart> Conduct(decimal most)
    {
        var (fact, parts) = ($"{facts.Speakers} trên {facts.Present} người có mặt phát biểu.", new List<ScorePart>());
        if (rules.Whole("meeting.speakers.small_cell.max_members_exclusive") is { } small
            && rules.Whole($"meeting.speakers.target_min.{(facts.Members < small.Value ? "small" : "large")}_cell") is { } target)
            fact += $" {(facts.Speakers >= target.Value ? "Đạt" : "Chưa đạt")} mức ít nhất {target.Value} người ({target.Basis.LegalBasis}).";
        if (ScoreScale.Of(rules, "speakers") is { } scale)
            parts.Add(new("conduct.speakers", "Tỷ lệ phát biểu", scale.Most, scale.For(Share(facts.Speakers, facts.Present), aboveFirst: true), fact, ScorePlace.Opinions, scale.Basis));
        parts.Add(new("conduct.rest", parts.Count > 0 ? "Nội dung, cách tiến hành" : "Tiến hành", most - parts.Sum(part => part.Most), null, parts.Count > 0 ? "" : fact, ScorePlace.Opinions));
        return parts;
    }

    private ScorePart Previous(string name, decimal most)
    {
        if (facts.Given == 0) return new("previous_resolution", name, most, null, "Nghị quyết trước không giao việc nào trong Sổ Tay.", ScorePlace.EarlierTasks, Why: "Không có việc để tính nên chi bộ tự chấm");
        var share = Share(facts.Done, facts.Given);
        var fact = $"Đã nghiệm thu {facts.Done} trên {facts.Given} việc ({ScoreSheet.Percent(share)}).";
        return ScoreScale.Of(rules, "previous_resolution") is { } scale
            ? new("previous_resolution", name, most, Math.Min(scale.For(share), most), fact, ScorePlace.EarlierTasks, scale.Basis)
            : ByShare("previous_resolution", name, most, facts.Done, facts.Given, fact, ScorePlace.EarlierTasks);
    }

    private List<ScorePart> Closing(decimal most)
    {
        if (Number("closing.upload_after.points") is not { } upload) return [new("closing.rest", "Kết thúc, theo dõi", most, null, "", ScorePlace.Tasks)];
        var due = facts.HeldOn.AddDays(rules.Whole("meeting.outcome.upload_within_days")?.Value ?? 0);
        return
        [
            new("closing.upload_after", "Ban hành sau họp đúng hạn", upload.Value, facts.Today <= due ? upload.Value : 0, $"Hạn {ScoreSheet.Day(due)}{(facts.Today <= due ? ", còn trong hạn" : ", đã quá hạn")}.", ScorePlace.Closure, upload.Basis),
            new("closing.rest", "Kết luận, giao việc, theo dõi", most - upload.Value, null, "", ScorePlace.Tasks),
        ];
    }

    /// <summary>No steps in the text: the share of the points, where the policy of the product says so.</summary>
    private ScorePart ByShare(string key, string name, decimal most, int part, int whole, string fact, ScorePlace place) =>
        whole > 0 && rules.Flag("meeting.score.by_share") is { Value: true } rule
            ? new(key, name, most, Math.Round(most * part / whole, 1, MidpointRounding.AwayFromZero), fact, place, rule.Basis)
            : new(key, name, most, null, fact, place, Why: NoScale);

    private Dated<decimal>? Number(string key) => rules.Number(Sub + key);

    private static decimal Share(int part, int whole) => whole == 0 ? 0 : (decimal)part / whole;
}
