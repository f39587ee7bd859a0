using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Platform.Exchange;

/// <summary>Writes files for other installations and reads theirs: only what somebody trusted here signed, for here, and nobody changed.</summary>
public sealed class SignedFiles(AppDb db, OwnKey own)
{
    public PublicKeys Own => own.Public;

    /// <param name="to">Who can open it; null for a file in the open.</param>
    public byte[] Write(string format, string sender, byte[] content, TrustedKey? to) => SignedFile.Write(format, sender, content, own, to?.Keys);

    /// <summary>The content and who signed it, or the sentence that says why it is not read.</summary>
    public async Task<(OpenedFile? File, Refusal? Refusal)> ReadAsync(byte[] bytes, string format, CancellationToken cancellation = default)
    {
        var (file, refusal) = SignedFile.Read(bytes, format);
        if (file is null) return (null, refusal);
        if (file.From == own.Public.Fingerprint) return (null, ExchangeRefusals.OwnFile);
        var known = await db.TrustedKeys.AsNoTracking().Where(row => row.Fingerprint == file.From).OrderBy(row => row.WithdrawnAt != null).ThenByDescending(row => row.WithdrawnAt).FirstOrDefaultAsync(cancellation);
        if (known is null) return (null, ExchangeRefusals.UnknownKey(file.Sender!, file.From!));
        if (!file.IsSignedBy(known.Keys)) return (null, ExchangeRefusals.Changed);
        if (known.WithdrawnAt is { } at) return (null, ExchangeRefusals.WithdrawnKey(known.Name, at));
        if (file.To is not null && file.To != own.Public.Fingerprint) return (null, ExchangeRefusals.ForAnother(known.Name));
        return file.Open(own) is { } content ? (new(known, content, file.To is not null), null) : (null, ExchangeRefusals.Changed);
    }
}

/// <param name="WasSealed">Only this installation could open it.</param>
public sealed record OpenedFile(TrustedKey From, byte[] Content, bool WasSealed);
