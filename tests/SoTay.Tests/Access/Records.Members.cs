using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Portal;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Members.ImportPages;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Reviews.Grades;
using SoTay.Platform.Exchange;

namespace SoTay.Tests.Access;

internal sealed partial class Records
{
    public Task<Member> MemberAsync() => OnceAsync("member", () => app.Data.MemberAsync(cell));

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
            OrganisationId = cell.Id, Sender = "01234", SenderName = "Tỉnh khác", TransferId = Guid.CreateVersion7(), ReferralNumber = "1-GT", IssuedOn = new(2026, 11, 20), FromPlace = "Tỉnh khác", FullName = "Vi Thị Bích",
            Kind = PlacementKind.Permanent, WasSealed = false, ReadAt = Now, ByName = "Lê Thị Thu Hằng",
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

    public Task<Competition> CompetitionAsync() => OnceAsync("competition", () =>
    {
        var one = new Competition { OrganisationId = cell.Id, UnitId = cell.Id, MadeAt = Now, ByName = "Lê Thị Thu Hằng" };
        one.Write(PostKind.DeputySecretary, "Phó bí thư chi bộ", 1, new(2026, 12, 10), new(2026, 12, 15), new(2026, 12, 20));
        one.AddCondition("Tốt nghiệp đại học");
        one.AddCriterion(CompetitionPart.Written, "Kiến thức chung", 100, 1);
        one.AddExaminer(null, "Nguyễn Văn Ân");
        return AddAsync(one);
    });

    public Task<CorrectionRequest> RequestAsync() => OnceAsync("request", async () => await RequestOfAsync((await MemberAsync()).Id));

    public Task<CorrectionRequest> RequestOfAsync(Guid member) =>
        AddAsync(new CorrectionRequest { MemberId = member, OrganisationId = cell.Id, Field = nameof(Member.FullName), Wanted = "Nguyễn Văn Ân", AskedAt = Now });

    public Task<RosterImport> ImportAsync() => OnceAsync("import", () => AddAsync(new RosterImport
    {
        OrganisationId = cell.Id, FileName = "danh sach.xlsx", Layout = "a", BroughtAt = Now, BroughtBy = "Lê Thị Thu Hằng", AsOf = new(2026, 11, 1),
    }));

    public Task<RosterFinding> FindingAsync() => OnceAsync("finding", () => AddAsync(new RosterFinding
    {
        OrganisationId = cell.Id, Kind = "birth_missing", Severity = "ask", Say = "Chưa có ngày sinh.", FoundAt = Now,
    }));

    public Task<Candidate> CandidateAsync() => OnceAsync("candidate", () => app.Data.CandidateAsync(cell));

    public Task<DuesPayment> DuesPaymentAsync() => OnceAsync("dues", async () =>
    {
        var line = new DuesCharge { OrganisationId = cell.Id, MemberId = (await MemberAsync()).Id, Month = new(2026, 11, 1) };
        line.Set(DuesGroup.Student, 5_000, 0);
        var (payment, _) = line.Pay(new(2026, 11, 20), DuesChannel.Portal, "G22", null, null, new(2026, 11, 22), "Lê Thị Thu Hằng", Now);
        await AddAsync(line);
        return await AddAsync(payment!);
    });

    public Task<DuesPortalList> PortalListAsync() => OnceAsync("portal", () => AddAsync(new DuesPortalList { OrganisationId = cell.Id, FileName = "cong.csv", BroughtAt = Now, BroughtBy = "Lê Thị Thu Hằng" }));
}
