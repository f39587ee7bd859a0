namespace SoTay.Features.Members.Records;

/// <summary>Names under which readings and acts that change no row stand in the audit.</summary>
public static class MemberReads
{
    public const string Sealed = "Member.read";

    public const string Acting = "Member.acting";
}
