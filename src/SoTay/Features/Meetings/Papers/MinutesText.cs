using System.Text.Json.Serialization;
using SoTay.Features.Documents.Papers;

namespace SoTay.Features.Meetings.Papers;

/// <summary>Everything that the minutes (<i>biên bản</i>) of a sealed meeting say (domain rule: meetings, section 5).</summary>
/// <param name="Head">Top of the paper.</param>
/// <param name="Subject">Which meeting: <c>sinh hoạt chi bộ thường kỳ tháng 12 năm 2026</c>.</param>
/// <param name="StartsAt">Wall-clock time at which it began.</param>
/// <param name="EndsAt">Wall-clock time at which it ended.</param>
/// <param name="Place">Where it was held.</param>
/// <param name="RollCall">Numbers of the roll-call.</param>
/// <param name="Absent">Absent by name with the plain reason: <c>Lò Văn Xuyến (có lý do: đi công tác)</c>.</param>
/// <param name="Chair">Name and post of the chair.</param>
/// <param name="Secretary">Name of the one who takes the minutes.</param>
/// <param name="Guests">Guests with their posts; may be empty.</param>
/// <param name="Items">Agenda items in order.</param>
/// <param name="Tasks">Tasks given.</param>
/// <param name="Score">Self-score; null when not scored.</param>
/// <param name="Recipients">Lines of <i>Nơi nhận</i>, without dash or full stop.</param>
/// <param name="ChairSignature">Right-hand signature.</param>
/// <param name="SecretarySignature">Left-hand signature.</param>
/// <param name="LateEntry">A sentence when the meeting was held on paper and entered afterwards; else null.</param>
public sealed record MinutesText(
    PaperHead Head, string Subject, TimeOnly StartsAt, TimeOnly EndsAt, string Place, RollCallCount RollCall, IReadOnlyList<string> Absent,
    string Chair, string Secretary, IReadOnlyList<string> Guests, IReadOnlyList<AgendaText> Items, IReadOnlyList<TaskText> Tasks, ScoreText? Score,
    IReadOnlyList<string> Recipients, PaperSignature ChairSignature, PaperSignature SecretarySignature, string? LateEntry = null)
{
    /// <summary>Pictures of the meeting that are kept with it.</summary>
    public int Pictures { get; init; }

    /// <summary>Who came late and who left early, with the hour; null when nobody did. Left out of the fingerprint then, so that minutes signed before there was this line still hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hours { get; init; }

    /// <summary>Set where it is not a cell that met; null, and out of the fingerprint, for a cell's own meeting.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PaperBody? Body { get; init; }
}
