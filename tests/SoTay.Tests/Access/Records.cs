using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Studies;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Policies;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Files;
using SoTay.Platform.Jobs;
using SoTay.Platform.Webhooks;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>One record of every kind in a cell, each made when an address first asks for it: a 404 must be a matter of sight, not of nothing being there.</summary>
internal sealed partial class Records(TestApp app, Organisation cell)
{
    private static int _count;
    private static int _policies;
    private readonly Dictionary<string, object> _made = [];

    public Task<Account> AccountAsync() => OnceAsync("account", () => app.Data.AccountAsync(Role.Member, cell));

    public Task<Scheme> SchemeAsync() => OnceAsync("scheme", () =>
    {
        var scheme = new Scheme { OrganisationId = cell.Id, MadeAt = Now, ByName = "Lê Thị Thu Hằng" };
        scheme.Write("Đề án lập tổ đảng", new(2026, 12, 15), "", null, "", new(2026, 11, 22));
        scheme.Add(new SchemeStep { SchemeId = scheme.Id, OrganisationId = cell.Id, Kind = OrganisationChangeKind.Establish, IntoId = cell.Id, MadeId = Guid.CreateVersion7(), Name = "Tổ đảng số 1", Code = $"t.{scheme.Id}", NewKind = OrganisationKind.Group });
        return AddAsync(scheme);
    });

    public Task<WorkTask> TaskAsync() => OnceAsync("task", async () => await AddAsync(new WorkTask
    {
        OrganisationId = cell.Id, Title = "Rà soát hộ nghèo", Product = "Danh sách hộ nghèo", OwnerId = (await MemberAsync()).Id, Deadline = new(2026, 12, 20), GivenAt = Now,
    }));

    public Task<TaskPlan> PlanAsync() => OnceAsync("plan", () => AddAsync(new TaskPlan { OrganisationId = cell.Id, Kind = TaskPlanKind.Products, Title = "Khoán sản phẩm năm 2027", MadeOn = new(2026, 11, 20) }));

    public Task<Document> DocumentAsync() => OnceAsync("document", () => DocumentOfAsync(cell));

    public Task<Document> DocumentOfAsync(Organisation unit) => AddAsync(new Document
    {
        OrganisationId = unit.Id, Type = "NQ", Number = Interlocked.Increment(ref _count), Term = "2025-2030", Symbol = $"{_count:00}-NQ/CB", IssuedOn = new(2026, 11, 5),
        Subject = "Nhiệm vụ tháng 12", FileHash = app.Services.GetRequiredService<FileStore>().Keep("bản đã ban hành"u8), FileName = "nghi-quyet.docx",
    });

    public async Task<DocumentStudy> StudyOfAsync(Organisation unit)
    {
        var study = new DocumentStudy { DocumentId = (await DocumentOfAsync(unit)).Id, OrganisationId = unit.Id, MadeAt = Now, ByName = "Lê Thị Thu Hằng" };
        study.Write(new(2026, 12, 20), "Nhiệm vụ tháng 12", "", new(2026, 11, 22));
        return await AddAsync(study);
    }

    public async Task<Guid> OwnStudyAsync(Guid member)
    {
        var study = await StudyOfAsync(cell);
        await AddAsync(new StudyMember { StudyId = study.Id, MemberId = member, OrganisationId = cell.Id, GivenAt = Now });
        return study.Id;
    }

    public Task<DocumentDraft> DraftAsync() => OnceAsync("draft", async () => await AddAsync(new DocumentDraft
    {
        AnswersId = (await DocumentAsync()).Id, OrganisationId = cell.Id, Body = IssuingBody.Unit, Type = "KH", Subject = "Nhiệm vụ tháng 12", MadeAt = Now, ByName = "Lê Thị Thu Hằng",
        Versions = { new DraftVersion { DraftId = default, OrganisationId = cell.Id, Number = 1, FileHash = Kept(), Extension = "png", ByName = "Lê Thị Thu Hằng", At = Now } },
    }));

    public Task<Target> TargetAsync() => OnceAsync("target", async () => await AddAsync(new Target
    {
        OrganisationId = cell.Id, DocumentId = (await DocumentAsync()).Id, BeginsOn = new(2026, 1, 2), Code = "C1", Name = "Diện tích rừng trồng mới", Unit = "ha", Goal = 200, DueOn = new(2026, 12, 31),
    }));

    public Task<Webhook> HookAsync() => OnceAsync("hook", () => AddAsync(new Webhook { OrganisationId = cell.Id, Name = "Theo dõi việc", Address = "https://theodoi.tinh.vn/", AddedAt = Now }));

    /// <summary>A value of the policies each time, because a post may take it back.</summary>
    public Task<PolicyValue> PolicyAsync() => OnceAsync("policy", () => app.InDbAsync(db =>
        db.PolicyValues.AsNoTracking().Where(row => !row.Withdrawn).OrderBy(row => row.Id).Skip(Interlocked.Increment(ref _policies)).FirstAsync()));

    public Task<TaskReport> EvidenceAsync() => OnceAsync("evidence", async () => await AddAsync(new TaskReport
    {
        TaskId = (await TaskAsync()).Id, At = Now, ByName = "Lê Thị Thu Hằng", State = WorkTaskState.Submitted, FileHash = Kept(), ContentType = PictureFile.Png,
    }));

    public async Task<Job> JobOfAsync(Guid account)
    {
        var job = await AddAsync(new Job
        {
            Kind = "roster-import", Title = "Nhập danh sach.xlsx", AskedBy = account, AskedByName = "Lê Thị Thu Hằng", AskedAt = Now, FinishedAt = Now, State = JobState.Done, FileName = "ket-qua.xlsx",
        });
        await File.WriteAllTextAsync(JobFiles.ResultOf(JobFiles.FolderOf(app.Store), job.Id), "kết quả");
        return job;
    }

    public async Task<T> AddAsync<T>(T row) where T : class
    {
        await app.InDbAsync(async db =>
        {
            db.Add(row);
            await db.SaveAsync(Actor.Program("test data"));
        });
        return row;
    }

    private string Kept() => app.Services.GetRequiredService<FileStore>().Keep(TestPictures.Png());

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private async Task<T> OnceAsync<T>(string kind, Func<Task<T>> make) where T : class
    {
        if (!_made.TryGetValue(kind, out var there)) _made[kind] = there = await make();
        return (T)there;
    }
}
