using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Pictures;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Meetings.Topics;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Organisations;
using SoTay.Platform.Files;

namespace SoTay.Tests.Access;

internal sealed partial class Records
{
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

    public Task<MeetingPicture> PictureAsync() => OnceAsync("picture", async () => await AddAsync(new MeetingPicture
    {
        MeetingId = (await MeetingAsync()).Id, OrganisationId = cell.Id, FileHash = Kept(), ContentType = PictureFile.Png, ByName = "Lê Thị Thu Hằng", At = Now,
    }));

    public Task<MeetingSignature> SignatureAsync() => OnceAsync("signature", async () => await AddAsync(new MeetingSignature
    {
        MeetingId = (await MeetingAsync()).Id, OrganisationId = cell.Id, MemberId = (await MemberAsync()).Id, FullName = "Lê Thị Thu Hằng", How = SignatureHow.Scanned,
        FileHash = Kept(), ContentType = PictureFile.Png, TextHash = "", ByName = "Lê Thị Thu Hằng", At = Now,
    }));

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
}
