using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Platform.Mail;

/// <summary>
/// The default: each letter becomes an .eml file in the data folder, from where the operator's own mail server takes it.
/// Nothing leaves the machine by itself.
/// </summary>
internal sealed class FileDropMail(StoreOptions store, VietnamClock clock) : IMail
{
    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        var folder = Path.Combine(store.DataFolder, "mail");
        Directory.CreateDirectory(folder);
        var body = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(letter.Text), Base64FormattingOptions.InsertLineBreaks);
        var text = $"To: {Line(letter.To)}\r\nSubject: =?utf-8?B?{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Line(letter.Subject)))}?=\r\n"
            + $"Date: {clock.Now:R}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n";
        // Written beside and renamed, so that nobody picks up half a letter.
        var file = Path.Combine(folder, Guid.CreateVersion7().ToString("N"));
        await File.WriteAllTextAsync(file + ".part", text, cancellation);
        File.Move(file + ".part", file + ".eml");
    }

    // A line break in a header would begin another header.
    private static string Line(string words) => words.ReplaceLineEndings(" ");
}
