using System.Text;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>The office's way through the import pages: bring a file, wait for the job, read the page.</summary>
internal sealed class ImportDesk(Browser office, Organisation ward)
{
    public async Task<Page> BringAsync(string content) => await WaitAsync(await UploadAsync(content));

    public Task<Page> UploadAsync(string content) => UploadAsync(Encoding.UTF8.GetBytes(content), "danh sách.csv");

    public async Task<Page> UploadAsync(byte[] content, string name)
    {
        var form = await office.OpenAsync($"/organisations/{ward.Id}/imports");
        var token = form.Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "Upload", name } };
        return await Page.ReadAsync(office, await office.Http.PostAsync(form.Address, body));
    }

    public async Task<Page> WaitAsync(Page page)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (page.Response.Headers.Contains("Refresh"))
        {
            patience.Token.ThrowIfCancellationRequested();
            page = await office.OpenAsync(page.Address.AbsolutePath);
        }

        return page;
    }

    /// <summary>Reads the file and writes its good rows.</summary>
    public async Task<Page> WriteAsync(string content) => await WaitAsync(await (await BringAsync(content)).SubmitAsync("form.st-import"));
}
