using System.Security.Cryptography;
using SoTay.Platform.Text;

namespace SoTay.Features.Meetings.PaperPack;

/// <summary>The sheets printed for a meeting that may have to do without the product; the code on them brings the filled-in form back to it.</summary>
public sealed class PrintedPack
{
    /// <summary>Signs before the check sign: enough that nobody hits another cell's meeting by a slip.</summary>
    public const int CodeLength = 8;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MeetingId { get; init; }

    /// <summary>See <see cref="ReadableCode"/>.</summary>
    public string Code { get; init; } = ReadableCode.Of(RandomNumberGenerator.GetBytes(CodeLength), CodeLength);

    public required string ByName { get; init; }

    public required DateTime At { get; init; }
}
