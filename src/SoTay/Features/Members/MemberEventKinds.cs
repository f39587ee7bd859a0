namespace SoTay.Features.Members;

public static class MemberEventKinds
{
    /// <summary>Events that end a stay on the roster: their day is its last day, and whoever comes back on the next day was gone at the end of it.</summary>
    public static readonly MemberEventKind[] Leavings = [MemberEventKind.Died, MemberEventKind.Expelled, MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.TransferredOut];
}
