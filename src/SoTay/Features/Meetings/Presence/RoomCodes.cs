using System.Globalization;
using SoTay.Platform.Auth;
using SoTay.Platform.Text;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Presence;

/// <summary>What became of a code that was read in the room.</summary>
public enum RoomCodeState
{
    Valid,
    Old,
    /// <summary>Never a code of this meeting: of another one, or mistyped.</summary>
    Foreign,
}

/// <summary>
/// The code on the secretary's screen. It changes every minute and is a keyed hash of meeting and minute, so that nothing is stored
/// and a photograph of it is soon worth nothing; a few minutes are left to sign in. It says that somebody in the room showed it,
/// and no more: the secretary reads the list out before the minutes are sealed.
/// </summary>
public sealed class RoomCodes(FieldCipher cipher, VietnamClock clock)
{
    public const int Length = 7;
    private const int Valid = 5;
    private const int Remembered = 12 * 60;

    public string Of(Guid meeting) => At(meeting, Minute);

    public RoomCodeState Check(Guid meeting, string code)
    {
        for (var back = 0; back < Remembered; back++)
            if (At(meeting, Minute - back) == code) return back < Valid ? RoomCodeState.Valid : RoomCodeState.Old;
        return RoomCodeState.Foreign;
    }

    private long Minute => clock.Now.Ticks / TimeSpan.TicksPerMinute;

    private string At(Guid meeting, long minute) =>
        ReadableCode.Of(cipher.Match("room-code", string.Create(CultureInfo.InvariantCulture, $"{meeting:N} {minute}")), Length);
}
