using System.Globalization;

namespace SoTay.Features.Policies;

/// <summary>Addresses of this room.</summary>
public static class PolicyLinks
{
    public const string All = "/policies";
    public const string Templates = "/policies/templates";
    public const string Calendar = "/policies/calendar";

    public static string Topic(string topic) => $"{All}?topic={Uri.EscapeDataString(topic)}";

    /// <summary>Value in force, basis and history of a key.</summary>
    public static string Key(string key) => $"/policies/values/{key}";

    public static string Add(string key) => $"{Key(key)}/addition";

    public static string Confirm(string key, Guid value) => $"{Key(key)}/{value}/confirmation";

    public static string Withdraw(string key, Guid value) => $"{Key(key)}/{value}/withdrawal";

    public static string Template(string template) => $"{Templates}/{template.Replace(':', '-')}";

    public static string Year(int year) => $"{Calendar}/{year.ToString(CultureInfo.InvariantCulture)}";

    public static string Day(DateOnly date) => $"{Calendar}/days/{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public static string NewDay(int year) => $"{Calendar}/{year.ToString(CultureInfo.InvariantCulture)}/addition";
}
