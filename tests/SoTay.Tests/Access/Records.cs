using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Studies;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Portal;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Pictures;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Meetings.Topics;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Members.ImportPages;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Policies;
using SoTay.Features.Reviews.Grades;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Exchange;
using SoTay.Platform.Files;
using SoTay.Platform.Jobs;
using SoTay.Platform.Webhooks;
using SoTay.Tests.Support;

namespace SoTay.Tests.Access;

/// <summary>One record of every kind in a cell, each made when an address first asks for it: a 404 must be a matter of sight, not of nothing being there.</summary>
internal sealed class Records(TestApp app, Organisation cell)
{
    private static int _count;
    private static int _policies;
    private readonly Dictionary<string, object> _made = [];

    public Task<Member> MemberAsync() => OnceAsync("member", () => app.Data.MemberAsync(cell));

    /// <summary>Months differ, because a cell has one regular meeting in a month.</summary>
    public Task<Meeting> MeetingAsync() => OnceAsync("meeting", async () =>
    {
        await MemberAsync();
        var month = new DateOnly(2026, 12, 1).AddMonths(Interlocked.Increment(ref _count));
        var meeting = await app.Data.MeetingAsync(cell, month.Year, month.Month);
        // Everybody reads it only once they were asked to it.
        await app.InDbAsync(db => db.Meetings.Where(row => row.Id == meeting.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NoticedAt, Now).SetProperty(row => row.State, MeetingState.Noticed)));
        return meeting;
    });

    public Task<MeetingBallot> BallotAsync() => OnceAsync("ballot", async () =>
    {
        var meeting = await MeetingAsync();
        return await AddAsync(new MeetingBallot { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = meeting.Items.First().Id, Decision = VoteDecision.Resolution, Question = "Thông qua nghị quyết" });
    });

    public Task<Account> AccountAsync() => OnceAsync("account", () => app.Data.AccountAsync(Role.Member, cell));

    /// <summary>A member of his own: the one of the other doors may leave.</summary>
    public Task<MemberTransfer> TransferAsync() => OnceAsync("transfer", async () => await AddAsync(Filed(new MemberTransfer
    {
        MemberId = (await app.Data.MemberAsync(cell)).Id, FromId = cell.Id, Place = "Tỉnh khác", Kind = PlacementKind.Permanent, ReferralNumber = "1-GT", IssuedOn = new(2026, 11, 20), MadeAt = Now, ByName = "Lê Thị Thu Hằng",
    })));

    // Its file may be downloaded.
    private MemberTransfer Filed(MemberTransfer transfer)
    {
        transfer.File(null, Now);
        return transfer;
    }

    public Task<YearGrade> GradeAsync() => OnceAsync("grade", async () =>
    {
        var member = (await MemberAsync()).Id;
        return await AddAsync(new YearGrade
        {
            SubjectId = member, MemberId = member, OrganisationId = cell.Id, Year = 2025, Level = GradeLevel.Good, DecisionNumber = "1-QĐ", DecidedOn = new(2026, 1, 9), DecidedById = cell.Id, ByName = "Lê Thị Thu Hằng", At = Now,
        });
    });

    /// <summary>Settled, so that its receipt may be downloaded.</summary>
    public Task<Arrival> ArrivalAsync() => OnceAsync("arrival", () =>
    {
        var arrival = new Arrival
        {
            OrganisationId = cell.Id, Sender = "01234", SenderName = "Tỉnh khác", TransferId = Guid.CreateVersion7(), ReferralNumber = "1-GT", IssuedOn = new(2026, 11, 20), FromPlace = "Tỉnh khác", Kind = SoTay.Features.Members.PlacementKind.Permanent, FullName = "Vi Thị Bích",
            WasSealed = false, ReadAt = Now, ByName = "Lê Thị Thu Hằng",
        };
        arrival.Return("Không nhận", "Lê Thị Thu Hằng", Now);
        return AddAsync(arrival);
    });

    public Task<TrustedKey> TrustedAsync() => OnceAsync("trusted", () => AddAsync(new TrustedKey
    {
        OrganisationId = cell.Id, Name = "Tỉnh khác", Fingerprint = $"{Guid.CreateVersion7():N}", SignPoint = [4], SealPoint = [4], TrustedAt = Now, ByName = "Lê Thị Thu Hằng",
    }));

    public Task<Course> CourseAsync() => OnceAsync("course", () => AddAsync(new Course
    {
        OrganisationId = cell.Id, Kind = CourseKinds.CellLeaders, Title = "Bồi dưỡng bí thư", From = new(2026, 11, 20), To = new(2026, 11, 21), MadeAt = Now, ByName = "Lê Thị Thu Hằng",
    }));

    public Task<CourseSeat> SeatAsync() => OnceAsync("seat", async () => await AddAsync(new CourseSeat { CourseId = (await CourseAsync()).Id, MemberId = (await MemberAsync()).Id, OrganisationId = cell.Id }));

    public Task<Award> AwardAsync() => OnceAsync("award", async () => await AddAsync(new Award
    {
        Kind = AwardKind.Praise, MemberId = (await MemberAsync()).Id, OrganisationId = cell.Id, GiverId = cell.Id, ProposedById = cell.Id, ProposedOn = new(2026, 11, 20), Ground = "Gương mẫu", Year = 2026, MadeAt = Now, ByName = "Lê Thị Thu Hằng",
    }));

    public Task<AwardDecision> DecisionAsync() => OnceAsync("decision", () => AddAsync(new AwardDecision
    {
        OrganisationId = cell.Id, GiverKind = cell.Kind, Kind = AwardKind.Praise, Number = "5-QĐ/CB", On = new(2026, 11, 20), ByName = "Lê Thị Thu Hằng", At = Now,
    }));

    public Task<MemberPath> PathAsync() => OnceAsync("path", async () =>
    {
        var path = new MemberPath { MemberId = (await app.Data.MemberAsync(cell)).Id, OrganisationId = cell.Id, Kind = PathKind.StrikeOff, MadeAt = Now, ByName = "Lê Thị Thu Hằng" };
        path.Take("ground", new PathInput { On = new(2026, 11, 20), Ground = "card" }, new PathFacts(false, false, false, false, 3), PolicySnapshot.Shipped.For(new(2026, 11, 20)), new(2026, 11, 22), out _);
        return await AddAsync(path);
    });

    public Task<Scheme> SchemeAsync() => OnceAsync("scheme", () =>
    {
        var scheme = new Scheme { OrganisationId = cell.Id, MadeAt = Now, ByName = "Lê Thị Thu Hằng" };
        scheme.Write("Đề án lập tổ đảng", new(2026, 12, 15), "", null, "", new(2026, 11, 22));
        scheme.Add(new SchemeStep { SchemeId = scheme.Id, OrganisationId = cell.Id, Kind = OrganisationChangeKind.Establish, IntoId = cell.Id, MadeId = Guid.CreateVersion7(), Name = "Tổ đảng số 1", Code = $"t.{scheme.Id}", NewKind = OrganisationKind.Group });
        return AddAsync(scheme);
    });

    public Task<Competition> CompetitionAsync() => OnceAsync("competition", () =>
    {
        var one = new Competition { OrganisationId = cell.Id, UnitId = cell.Id, MadeAt = Now, ByName = "Lê Thị Thu Hằng" };
        one.Write(PostKind.DeputySecretary, "Phó bí thư chi bộ", 1, new(2026, 12, 10), new(2026, 12, 15), new(2026, 12, 20));
        one.AddCondition("Tốt nghiệp đại học");
        one.AddCriterion(CompetitionPart.Written, "Kiến thức chung", 100, 1);
        one.AddExaminer(null, "Nguyễn Văn Ân");
        return AddAsync(one);
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

    public Task<CorrectionRequest> RequestAsync() => OnceAsync("request", async () => await RequestOfAsync((await MemberAsync()).Id));

    public Task<CorrectionRequest> RequestOfAsync(Guid member) =>
        AddAsync(new CorrectionRequest { MemberId = member, OrganisationId = cell.Id, Field = nameof(Member.FullName), Wanted = "Nguyễn Văn Ân", AskedAt = Now });

    public async Task<Contribution> ContributionOfAsync(Guid member) => await AddAsync(new Contribution
    {
        MeetingId = (await MeetingAsync()).Id, OrganisationId = cell.Id, MemberId = member, FullName = "Nguyễn Văn Ân", Outline = "Kinh nghiệm của tổ", AskedAt = Now,
    });

    public Task<MeetingPaper> PaperAsync() => OnceAsync("paper", async () => await AddAsync(new MeetingPaper
    {
        MeetingId = (await MeetingAsync()).Id, OrganisationId = cell.Id, Title = "Dự thảo nghị quyết", Form = PaperForm.Pdf, Size = 5, PublishedAt = Now, ByName = "Bí thư",
        FileHash = app.Services.GetRequiredService<FileStore>().Keep("%PDF-"u8),
    }));

    public async Task<MeetingMessage> MessageOfAsync(Guid member) => await AddAsync(new MeetingMessage
    {
        OrganisationId = cell.Id, SubjectId = (await MeetingAsync()).Id, MemberId = member, Step = MessageStep.Moved, Occasion = $"{Interlocked.Increment(ref _count)}", Title = "Dời buổi họp",
        Say = "Sang ngày khác", Href = "/", MadeAt = Now,
    });

    public Task<RosterImport> ImportAsync() => OnceAsync("import", () => AddAsync(new RosterImport
    {
        OrganisationId = cell.Id, FileName = "danh sach.xlsx", Layout = "a", BroughtAt = Now, BroughtBy = "Lê Thị Thu Hằng", AsOf = new(2026, 11, 1),
    }));

    public Task<RosterFinding> FindingAsync() => OnceAsync("finding", () => AddAsync(new RosterFinding
    {
        OrganisationId = cell.Id, Kind = "birth_missing", Severity = "ask", Say = "Chưa có ngày sinh.", FoundAt = Now,
    }));

    public Task<Candidate> CandidateAsync() => OnceAsync("candidate", () => app.Data.CandidateAsync(cell));

    public Task<Webhook> HookAsync() => OnceAsync("hook", () => AddAsync(new Webhook { OrganisationId = cell.Id, Name = "Theo dõi việc", Address = "https://theodoi.tinh.vn/", AddedAt = Now }));

    /// <summary>A value of the policies each time, because a post may take it back.</summary>
    public Task<PolicyValue> PolicyAsync() => OnceAsync("policy", () => app.InDbAsync(db =>
        db.PolicyValues.AsNoTracking().Where(row => !row.Withdrawn).OrderBy(row => row.Id).Skip(Interlocked.Increment(ref _policies)).FirstAsync()));

    public Task<MeetingPicture> PictureAsync() => OnceAsync("picture", async () => await AddAsync(new MeetingPicture
    {
        MeetingId = (await MeetingAsync()).Id, OrganisationId = cell.Id, FileHash = Kept(), ContentType = PictureFile.Png, ByName = "Lê Thị Thu Hằng", At = Now,
    }));

    public Task<MeetingSignature> SignatureAsync() => OnceAsync("signature", async () => await AddAsync(new MeetingSignature
    {
        MeetingId = (await MeetingAsync()).Id, OrganisationId = cell.Id, MemberId = (await MemberAsync()).Id, FullName = "Lê Thị Thu Hằng", How = SignatureHow.Scanned,
        FileHash = Kept(), ContentType = PictureFile.Png, TextHash = "", ByName = "Lê Thị Thu Hằng", At = Now,
    }));

    public Task<DuesPayment> DuesPaymentAsync() => OnceAsync("dues", async () =>
    {
        var line = new DuesCharge { OrganisationId = cell.Id, MemberId = (await MemberAsync()).Id, Month = new(2026, 11, 1) };
        line.Set(DuesGroup.Student, 5_000, 0);
        var (payment, _) = line.Pay(new(2026, 11, 20), DuesChannel.Portal, "G22", null, null, new(2026, 11, 22), "Lê Thị Thu Hằng", Now);
        await AddAsync(line);
        return await AddAsync(payment!);
    });

    public Task<DuesPortalList> PortalListAsync() => OnceAsync("portal", () => AddAsync(new DuesPortalList { OrganisationId = cell.Id, FileName = "cong.csv", BroughtAt = Now, BroughtBy = "Lê Thị Thu Hằng" }));

    public Task<AgendaSet> AgendaSetAsync() => OnceAsync("set", () => AddAsync(new AgendaSet { OrganisationId = cell.Id, Name = "Mẫu họp thường kỳ", Kind = MeetingKind.Regular }));

    public Task<Topic> TopicAsync() => OnceAsync("topic", () => AddAsync(new Topic
    {
        OrganisationId = cell.Id, Title = "Học tập và làm theo Bác", Outline = "Liên hệ ở tổ dân phố", FirstMonth = new(2026, 11, 1), LastMonth = new(2026, 12, 1), PublishedAt = Now,
        Papers = { new TopicPaper { Title = "Đề cương", Form = PaperForm.Pdf, FileHash = Kept(), Size = 5 } },
    }));

    public async Task<CellVisit> VisitOfAsync(Guid member) => await AddAsync(new CellVisit
    {
        OrganisationId = cell.Id, MemberId = member, FullName = "Nguyễn Văn Ân", Month = new(2026, 11, 1), PlannedAt = Now,
    });

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
