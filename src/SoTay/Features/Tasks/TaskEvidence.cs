namespace SoTay.Features.Tasks;

/// <summary>A kept picture or PDF that goes with a report.</summary>
public sealed record TaskEvidence(string FileHash, string ContentType);
