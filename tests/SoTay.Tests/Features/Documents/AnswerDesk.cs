using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Sending;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A ward's programme with headings and targets that was sent to a cell, and the cell's way to its own plan.</summary>
internal sealed class AnswerDesk(TestApp app, TestCell cell)
{
    public static readonly string[] Text =
    [
        "Căn cứ tình hình của phường", "Chương I", "QUY ĐỊNH CHUNG", "I. MỤC TIÊU", "Hai mươi hộ làm homestay.", "II. CHỈ TIÊU", "1. Về kinh tế", "Tăng thu nhập.", "2. Về văn hóa", "III- TỔ CHỨC THỰC HIỆN", "1. Chi bộ báo cáo hằng quý.",
    ];

    public Document Upper { get; private set; } = null!;

    public TestCell Cell => cell;

    public static async Task<AnswerDesk> OpenAsync(TestApp app, string[]? text = null)
    {
        var desk = new AnswerDesk(app, await app.Data.CellAsync());
        desk.Upper = new Document { OrganisationId = desk.Cell.Ward.Id, Type = "CTr", Number = 3, Term = "2025-2030", Symbol = "03-CTr/ĐU", IssuedOn = new(2026, 11, 10), Subject = "về phát triển du lịch cộng đồng" };
        await desk.AddAsync(desk.Upper, new DocumentText { DocumentId = desk.Upper.Id, Words = string.Join('\n', text ?? Text) },
            new DocumentRecipient { DocumentId = desk.Upper.Id, OrganisationId = desk.Cell.Cell.Id, FromId = desk.Cell.Ward.Id, SentAt = DateTime.UnixEpoch });
        await app.InDbAsync(async db =>
        {
            db.IndexDocuments([desk.Upper], new Dictionary<Guid, string> { [desk.Upper.Id] = string.Join('\n', text ?? Text) });
            await db.SaveAsync(Actor.Program("test"));
        });
        return desk;
    }

    public Task AddAsync(params object[] rows) => app.InDbAsync(async db =>
    {
        db.AddRange(rows);
        await db.SaveAsync(Actor.Program("test"));
    });

    /// <summary>A target of the ward; made up of shares, or told by the ward itself.</summary>
    public async Task<Target> TargetAsync(string code, string name, TargetSource source = TargetSource.Reported, DateOnly? due = null)
    {
        var target = new Target
        {
            OrganisationId = cell.Ward.Id, DocumentId = Upper.Id, BeginsOn = Upper.IssuedOn, Code = code, Name = name, Unit = "hộ", Goal = 20, DueOn = due ?? new(2028, 12, 31), Source = source, GroupName = "Du lịch",
        };
        await CountedAsync(target);
        return target;
    }

    public async Task ShareAsync(Target target, decimal goal)
    {
        var part = target.PartFor(cell.Cell.Id);
        part.Goal = goal;
        await CountedAsync(part);
    }

    private Task CountedAsync(Target target) => app.InDbAsync(async db =>
    {
        db.Add(target);
        new TargetRollUps(db).RecountWithSave([target.Id]);
        await db.SaveAsync(Actor.Program("test"));
    });

    public Task<Page> ReadAsync() => cell.Secretary.OpenAsync(DocumentLinks.To(Upper.Id));

    /// <summary>From the document above to the page on which the text is written.</summary>
    public async Task<Page> BeginAsync(params (string, string)[] fields) =>
        await (await (await ReadAsync()).FollowAsync("a[href*='/drafts/answer']")).SubmitAsync("main form", fields);

    public Task<Page> OpenAsync(string address) => cell.Secretary.OpenAsync(address);

    public async Task<Page> IssueAsync(Guid draft, params (string, string)[] fields) => await (await cell.Secretary.OpenAsync(DocumentLinks.Issue(draft))).SubmitAsync("main form", fields);

    public Task<Guid> DraftAsync() => app.InDbAsync(db => db.DocumentDrafts.Select(row => row.Id).SingleAsync());

    public Task<Browser> DeputyAsync() => app.Data.BrowserAsync(Role.DeputySecretary, cell.Cell, cell.Deputy);

    /// <summary>Place in the form of the heading with these words.</summary>
    public static int At(Page page, string heading) => page.Document.QuerySelectorAll("textarea").Select((area, at) => (area.Id, at)).First(row => page.Document.QuerySelector($"label[for='{row.Id}']")!.TextContent == heading).at;
}
