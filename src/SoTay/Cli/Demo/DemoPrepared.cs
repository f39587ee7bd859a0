using SoTay.Features.Documents.Papers;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>What was prepared ahead of the meeting that the shown cell is called to: the committee's session, a paper with readers, contributions, opinions, messages.</summary>
internal sealed class DemoPrepared(AppDb db, PolicyBook policies, MessageBook messages, FileStore files, VietnamClock clock)
{
    public async Task AddAsync(Meeting meeting, Guid member, CancellationToken cancellation)
    {
        var rules = (await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation)).OrFirstKnown();
        await AddSessionAsync(meeting, rules, cancellation);
        var people = meeting.Attendances.Where(line => line.Standing is AttendanceStanding.Expected && !line.IsCommittee).ToList();
        AddPapers(meeting, rules, people);
        AddWords(meeting, people, member);
        await messages.CallAsync(meeting, cancellation);
    }

    private async Task AddSessionAsync(Meeting meeting, PolicyReader rules, CancellationToken cancellation)
    {
        var on = clock.Today.AddDays(-2);
        var committee = meeting.Attendances.Where(line => line.IsCommittee).Select(line => new Attendance
        {
            MemberId = line.MemberId, FullName = line.FullName, SortKey = line.SortKey, Remark = line.Remark, Standing = line.Standing, IsOfficial = line.IsOfficial, IsCommittee = true, Status = line.Status,
        }).ToList();
        var said = new SessionWords(on, new(19, 30), new(20, 10), meeting.Place, [.. committee.Select(line => line.MemberId)], "Các việc tháng trước đã xong, còn một việc chậm.",
            "Nhất trí nội dung chuyên đề, cử người trình bày và hai người phát biểu.", "Lập tổ hỗ trợ người cao tuổi dùng dịch vụ công trực tuyến; mỗi đảng viên kèm hai hộ.");
        if (meeting.HoldSession(said, committee, clock.Now, out var session) is not null) return;
        var texts = await MeetingTexts.OfAsync(db, session!, cancellation);
        session!.SealMinutes(VietnamClock.Moment(on, new(20, 30)), files.Keep(new MeetingPapers(rules).Minutes(texts.Minutes(session, clock.Today))));
        db.Add(session);
    }

    private void AddPapers(Meeting meeting, PolicyReader rules, List<Attendance> people)
    {
        foreach (var (title, at) in new[] { "Đề cương chuyên đề chuyển đổi số ở khu dân cư", "Dự thảo kết luận buổi sinh hoạt" }.Select((title, at) => (title, at)))
        {
            var docx = new DocxWriter(PaperLayout.From(rules).Page);
            docx.Add(new DocxParagraph(new DocxRun(title.ToUpperInvariant(), Bold: true)));
            docx.Add(new DocxParagraph(new DocxRun("Tài liệu trình diễn của Sổ Tay.")));
            var content = docx.ToBytes();
            var paper = new MeetingPaper
            {
                MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, Title = title, Form = PaperForm.Word, FileHash = files.Keep(content), Size = content.Length,
                PublishedAt = meeting.NoticedAt!.Value, ByName = "Bí thư chi bộ",
            };
            db.Add(paper);
            db.AddRange(people.Take(people.Count / (2 + at)).Select(line => new PaperReading { PaperId = paper.Id, MeetingId = meeting.Id, MemberId = line.MemberId, ReadAt = clock.Now.AddHours(-3) }));
        }
    }

    private void AddWords(Meeting meeting, List<Attendance> people, Guid member)
    {
        var item = meeting.Items.FirstOrDefault(row => row.Purpose is AgendaPurpose.Discussion)?.Id;
        var others = people.Where(line => line.MemberId != member).ToList();
        Contribution Asked(Attendance line, string outline) => new()
        {
            MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, AgendaItemId = item, MemberId = line.MemberId, FullName = line.FullName, Outline = outline, AskedAt = meeting.NoticedAt!.Value,
        };
        if (people.Find(line => line.MemberId == member) is { } mine) db.Add(Asked(mine, "Nêu khó khăn của người cao tuổi khi nộp hồ sơ trực tuyến ở tổ mình, khoảng 5 phút."));
        if (others.Count < 3) return;
        var ready = Asked(others[0], "Kinh nghiệm lập nhóm trao đổi của tổ dân phố.");
        (ready.Words, ready.PreparedAt) = ("Tổ tôi có 62 trên 70 hộ trong nhóm. Việc báo lịch thu gom rác, tiêm phòng chỉ mất một phút.", clock.Now.AddHours(-5));
        db.Add(ready);
        foreach (var (line, words, read) in new[] { (others[1], "Đề nghị có một buổi hướng dẫn tại nhà văn hóa cho người chưa quen dùng điện thoại.", true), (others[2], "Nên chọn người trẻ trong chi đoàn kèm từng hộ.", false) })
            db.Add(new EarlyOpinion { MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, AgendaItemId = item, MemberId = line.MemberId, FullName = line.FullName, Words = words, IsToBeRead = read, SentAt = clock.Now.AddHours(-4) });
    }
}
