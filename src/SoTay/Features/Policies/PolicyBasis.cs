namespace SoTay.Features.Policies;

/// <summary>Where a value comes from: shown beside every deadline, score and threshold that rests on it.</summary>
/// <param name="Key">Key of the value, so that a page can link to its history.</param>
/// <param name="LegalBasis">Document with number and date, in Vietnamese.</param>
/// <param name="From">First day in force; null = since ever.</param>
/// <param name="To">Last day in force, inclusive; null = still in force.</param>
/// <param name="Confidence">How sure the source is.</param>
/// <param name="Confirmed">An administrator has confirmed the value against its text.</param>
/// <param name="Scope">How near the value stands.</param>
/// <param name="Organisation">The organisation that set it, when it is a value of its own.</param>
/// <param name="Note">What a reader should know about it.</param>
public sealed record PolicyBasis(
    string Key, string LegalBasis, DateOnly? From, DateOnly? To, Confidence Confidence, bool Confirmed, PolicyScope Scope, Guid? Organisation, string? Note)
{
    /// <summary>To be shown with a mark: neither official nor confirmed by an administrator.</summary>
    public bool IsUnconfirmed => !Confirmed && Confidence is (Confidence.C or Confidence.D or Confidence.G);

    /// <summary>"có hiệu lực từ 26/07/2026", "từ 01/07/2025 đến 25/07/2026".</summary>
    public string Period => (From, To) switch
    {
        (null, null) => "đang áp dụng",
        ({ } from, null) => $"có hiệu lực từ {from.Shown()}",
        (null, { } to) => $"có hiệu lực đến {to.Shown()}",
        ({ } from, { } to) => $"có hiệu lực từ {from.Shown()} đến {to.Shown()}",
    };
}
