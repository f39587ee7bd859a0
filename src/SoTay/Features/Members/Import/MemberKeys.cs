using SoTay.Platform.Auth;
using SoTay.Platform.Text;

namespace SoTay.Features.Members.Import;

/// <summary>What a member is recognised by. Numbers only as keyed hashes.</summary>
internal sealed record MemberKeys(byte[]? PersonalId, byte[]? Card, byte[]? OldCard)
{
    public static MemberKeys Of(MemberRow row, FieldCipher cipher) => new(
        row.PersonalId is null ? null : cipher.Match(MemberMatchPurposes.PersonalId, row.PersonalId),
        row.Card is null ? null : cipher.Match(MemberMatchPurposes.Card, row.Card),
        row.OldCard is null ? null : cipher.Match(MemberMatchPurposes.OldCard, row.OldCard));

    public static string NameKey(string foldedName, DateOnly? birth, Guid? cell) => $"{foldedName}|{birth:yyyyMMdd}|{cell:N}";

    public static string NameKey(MemberRow row, Guid cell) => NameKey(Folding.Fold(row.FullName), row.Birth?.Earliest, cell);
}
