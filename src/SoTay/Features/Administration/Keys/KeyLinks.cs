namespace SoTay.Features.Administration.Keys;

/// <summary>Addresses of these pages.</summary>
public static class KeyLinks
{
    public const string List = "/administration/keys";

    public const string Own = "/administration/keys/own/file";

    public static string Withdrawal(Guid trusted) => $"{List}/{trusted}/withdrawal";
}
