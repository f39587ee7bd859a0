using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Platform.Mail;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Mail;

public sealed class FileDropMailTests
{
    [Fact]
    public async Task A_letter_becomes_a_file_in_the_data_folder_with_one_line_per_header()
    {
        await using var app = await TestApp.StartAsync();
        await app.Services.GetRequiredService<IMail>().SendAsync(new("a@example.org\r\nBcc: b@example.org", "Giấy mời", "Chào đồng chí"), CancellationToken.None);
        var file = Directory.GetFiles(Path.Combine(app.Store.DataFolder, "mail")).ShouldHaveSingleItem();
        file.ShouldEndWith(".eml");
        var text = await File.ReadAllTextAsync(file);
        text.Split("\r\n").ShouldNotContain(line => line.StartsWith("Bcc:", StringComparison.Ordinal));
        text.ShouldContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Chào đồng chí")));
    }
}
