using System.Text.Json;
using SoTay.Features.Meetings.Papers;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings.Publication;

/// <summary>SHA-256 of everything the minutes say, whatever day they are written down, whoever has signed and whichever pictures came with them.</summary>
internal static class MinutesFingerprint
{
    public static string Of(MinutesText text) => FileStore.HashOf(JsonSerializer.SerializeToUtf8Bytes(text with
    {
        LateEntry = null,
        Pictures = 0,
        ChairSignature = text.ChairSignature with { IsSigned = false },
        SecretarySignature = text.SecretarySignature with { IsSigned = false },
    }));
}
