using SoTay.Features.Documents.Papers;

namespace SoTay.Features.Documents.Drafts;

/// <summary>Everything that the paper of a draft says.</summary>
/// <param name="Sections">Those that stay in, in order.</param>
/// <param name="Targets">Those that the issuer takes on.</param>
/// <param name="Recipients">Lines of <i>Nơi nhận</i>, without dash or full stop.</param>
public sealed record DraftText(
    PaperHead Head, string Type, string Subject, IReadOnlyList<DraftSection> Sections, IReadOnlyList<DraftTarget> Targets, IReadOnlyList<string> Recipients, PaperSignature Signature);
