namespace SoTay.Features.Accounts.Sessions;

/// <summary>"Điện thoại Android, Chrome": enough for a person to know their own device, not enough to trace it.</summary>
public static class DeviceWords
{
    private static readonly (string Mark, string Word)[] Devices =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Điện thoại Android"), ("Windows", "Máy tính Windows"),
        ("Mac OS", "Máy tính Mac"), ("Linux", "Máy tính Linux"),
    ];

    private static readonly (string Mark, string Word)[] Browsers =
    [
        ("Zalo", "Zalo"), ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
        ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    public static string From(string? userAgent)
    {
        var device = Find(Devices, userAgent) ?? "Máy không rõ loại";
        return Find(Browsers, userAgent) is { } browser ? $"{device}, {browser}" : device;
    }

    private static string? Find((string Mark, string Word)[] known, string? userAgent) =>
        known.Where(entry => userAgent?.Contains(entry.Mark, StringComparison.OrdinalIgnoreCase) == true)
            .Select(entry => entry.Word).FirstOrDefault();
}
