using SoTay.Platform.Auth;
using SoTay.Platform.Text;

namespace SoTay.Features.Meetings.Presence;

/// <summary>The code on a member's printed card: a keyed hash of the member, so that it tells nothing about them and the loss of a card harms nobody.</summary>
public sealed class MemberCards(FieldCipher cipher)
{
    public const int Length = 6;

    /// <summary>Stands before the code in the QR sign, so that a scanner of ours knows a card from anything else.</summary>
    public const string Sign = "SOTAY-THE:";

    public string Of(Guid member) => ReadableCode.Of(cipher.Match("member-card", member.ToString("N")), Length);

    /// <summary>The line of the roll-call whose card it is.</summary>
    public Attendance? Find(Meeting meeting, string code) => meeting.Attendances.Find(line => Of(line.MemberId) == code);
}
