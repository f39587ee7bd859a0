using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>Sealed values as a person types them anew; an empty field keeps what is there.</summary>
public sealed class SealedDetails
{
    private const int CardDigits = 12;
    private const int OldCardDigits = 8;
    private const int PersonalIdDigits = 12;

    public string? Card { get; set; }

    public string? OldCard { get; set; }

    /// <summary>Kept as a keyed hash only: the next list finds its person by it.</summary>
    public string? PersonalId { get; set; }

    public string? Phone { get; set; }

    public bool PhoneConsent { get; set; }

    /// <summary>The member took the consent back: the number goes.</summary>
    public bool ForgetPhone { get; set; }

    public async Task<IReadOnlyList<Refusal>> CheckAsync(AppDb db, FieldCipher cipher, Guid member, CancellationToken cancellation)
    {
        var no = new List<Refusal>();
        if (Digits(Card) is { } card)
        {
            var match = cipher.Match("card", card);
            if (card.Length != CardDigits) no.Add(MemberRefusals.CardNotTwelve(nameof(Card), CardDigits));
            else if (await NameAsync(db.Members.Where(row => row.Id != member && row.CardMatch == match), cancellation) is { } other) no.Add(MemberRefusals.CardTaken(nameof(Card), other));
        }

        if (Digits(OldCard) is { } old)
        {
            var match = cipher.Match("old-card", old);
            if (old.Length != OldCardDigits) no.Add(MemberRefusals.CardNotTwelve(nameof(OldCard), OldCardDigits));
            else if (await NameAsync(db.Members.Where(row => row.Id != member && row.OldCardMatch == match), cancellation) is { } other) no.Add(MemberRefusals.CardTaken(nameof(OldCard), other));
        }

        if (Digits(PersonalId) is { } id)
        {
            var match = cipher.Match(MemberMatchPurposes.PersonalId, id);
            if (id.Length != PersonalIdDigits || !id.All(char.IsAsciiDigit)) no.Add(MemberRefusals.PersonalIdNotTwelve(PersonalIdDigits));
            else if (await NameAsync(db.Members.Where(row => row.Id != member && row.PersonalIdMatch == match), cancellation) is { } other) no.Add(MemberRefusals.PersonalIdTaken(other));
        }

        if (Digits(Phone) is not { } phone) return no;
        if (phone.Length != 10 || phone[0] != '0') no.Add(MemberRefusals.PhoneNotANumber);
        if (!PhoneConsent) no.Add(MemberRefusals.PhoneWithoutConsent);
        return no;
    }

    public void WriteTo(Member member, FieldCipher cipher)
    {
        if (Digits(Card) is { } card) (member.CardSealed, member.CardLast4, member.CardMatch) = (cipher.Seal(card), card[^4..], cipher.Match("card", card));
        if (Digits(OldCard) is { } old) (member.OldCardSealed, member.OldCardLast4, member.OldCardMatch) = (cipher.Seal(old), old[^4..], cipher.Match("old-card", old));
        if (Digits(PersonalId) is { } id) member.PersonalIdMatch = cipher.Match(MemberMatchPurposes.PersonalId, id);
        if (ForgetPhone) member.PhoneSealed = null;
        else if (Digits(Phone) is { } phone) member.PhoneSealed = cipher.Seal(phone);
    }

    private static Task<string?> NameAsync(IQueryable<Member> others, CancellationToken cancellation) =>
        others.Select(row => row.FullName).FirstOrDefaultAsync(cancellation);

    private static string? Digits(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : string.Concat(typed.Where(letter => letter is not (' ' or '.' or '-')));
}
