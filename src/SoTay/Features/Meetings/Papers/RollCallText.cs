using SoTay.Features.Documents.Papers;

namespace SoTay.Features.Meetings.Papers;

/// <summary>The roll-call sheet: to be ticked by hand in the hall, or printed from the one done on the device.</summary>
/// <param name="Head">Top of the paper, without symbol.</param>
/// <param name="Subject">Which meeting.</param>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="Lines">Members in the order of the register.</param>
/// <param name="ChairSignature">Right-hand signature.</param>
/// <param name="SecretarySignature">Left-hand signature.</param>
public sealed record RollCallText(
    PaperHead Head, string Subject, DateOnly HeldOn, IReadOnlyList<RollCallLine> Lines, PaperSignature ChairSignature, PaperSignature SecretarySignature);

/// <summary>One member on the sheet.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Status">State in words when known: <c>Có mặt</c>, <c>Vắng có lý do</c>; empty leaves room for the pen.</param>
/// <param name="Note">Plain note: <c>Miễn sinh hoạt</c>, <c>Sinh hoạt tạm thời nơi khác</c>.</param>
public sealed record RollCallLine(string Name, string Status, string Note);
