namespace SoTay.Features.Accounts.Passwords;

/// <summary>A phone number in the one form that its keyed hash is made from: ten digits beginning with 0.</summary>
public static class PhoneNumber
{
    public const string MatchPurpose = "phone";

    /// <summary>Null when the words are no phone number. <c>+84 912 345 678</c> and <c>0912.345.678</c> are the same.</summary>
    public static string? From(string words)
    {
        var digits = new string([.. words.Where(char.IsAsciiDigit)]);
        if (words.Any(char.IsLetter)) return null;
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11) digits = "0" + digits[2..];
        return digits.Length == 10 && digits[0] == '0' ? digits : null;
    }
}
