namespace SoTay.Platform.Ui;

/// <summary>What stands round every page: where the person is, who they are, which rooms they may enter.</summary>
/// <param name="UnitName">Organisation in whose name the person works now.</param>
/// <param name="PersonName">Full name, never shortened.</param>
/// <param name="RoleName">Role in the field's own word, "Bí thư".</param>
/// <param name="Rooms">In the order of the head; the first four marked <see cref="FrameRoom.OnPhone"/> are the tabs of a phone.</param>
/// <param name="SearchHref">Null when the person has nothing to search.</param>
/// <param name="MeHref">The person's own page (account, sign-out).</param>
/// <param name="ActingFor">Name of the member for whom the person writes now; shown in the dark bar with the link that stops it.</param>
public sealed record Frame(
    string UnitName,
    string PersonName,
    string RoleName,
    IReadOnlyList<FrameRoom> Rooms,
    string? SearchHref = null,
    string? MeHref = null,
    string? ActingFor = null,
    string? StopActingHref = null)
{
    /// <summary>Before sign-in, and on error pages: the name of the product only.</summary>
    public static Frame Bare { get; } = new("", "", "", []);

    public bool SignedIn => PersonName.Length > 0;

    public IEnumerable<FrameRoom> Tabs => Rooms.Where(room => room.OnPhone).Take(4);
}
