using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Topics;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>What the level above gives its cells: a template set, topics that some have chosen and reported, others not yet.</summary>
internal sealed class DemoGuidance(AppDb db, VietnamClock clock)
{
    private const int Most = 12;

    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.Commune is not { } above) return;
        AddSet(above.Id, MeetingKind.Regular, "Sinh hoạt thường kỳ chi bộ thôn, tổ dân phố");
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var held = AddTopic(above.Id, DemoWords.Topics[0], month.AddMonths(-9), month, false,
            "1. Nội dung cốt lõi: nói thì phải làm, người đứng đầu làm trước.\n2. Liên hệ của chi bộ: việc gì đã hứa mà chưa làm.\n3. Mỗi đảng viên chọn một việc cụ thể, có hạn.");
        AddTopic(above.Id, "Chi bộ bốn tốt, đảng bộ cơ sở bốn tốt: việc của mỗi đảng viên năm 2027", month, month.AddMonths(5), true,
            "1. Bốn tiêu chuẩn và việc đo được của từng tiêu chuẩn.\n2. Chi bộ chọn tối đa ba việc để làm trong năm, giao người, hẹn ngày.\n3. Kiểm lại mỗi quý, báo kết quả về đảng ủy.");
        await ChooseAsync(ground, held, cancellation);
    }

    private void AddSet(Guid owner, MeetingKind kind, string name)
    {
        var set = new AgendaSet { OrganisationId = owner, Name = name, Kind = kind, Content = MeetingContent.Residential };
        set.Begin(AgendaTemplates.Blank(kind, MeetingContent.Residential));
        set.Add("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh: việc cụ thể trong {tháng}");
        set.Publish(clock.Today, clock.Now);
        db.Add(set);
    }

    private Topic AddTopic(Guid owner, string title, DateOnly first, DateOnly last, bool year, string outline)
    {
        var topic = new Topic { OrganisationId = owner, Title = title, Outline = outline, FirstMonth = first, LastMonth = last, IsYearTheme = year, PublishedAt = clock.Now.AddDays(-20) };
        db.Add(topic);
        return topic;
    }

    // Cells that held a thematic meeting on it chose it; most have said what came of it.
    private async Task ChooseAsync(DemoGround ground, Topic topic, CancellationToken cancellation)
    {
        var cells = ground.Cells.Where(cell => cell != ground.Shown && (cell.Parent?.Id == topic.OrganisationId || cell.Parent?.Parent?.Id == topic.OrganisationId)).Select(cell => cell.Id).ToList();
        var held = (await db.Meetings.AsNoTracking().Where(row => row.Kind == MeetingKind.Thematic && row.State == MeetingState.Sealed && row.Topic == topic.Title && row.HeldOn >= topic.FirstMonth
                && cells.Contains(row.OrganisationId))
            .OrderBy(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync(cancellation)).DistinctBy(row => row.OrganisationId).Take(Most);
        foreach (var (meeting, at) in held.Select((meeting, at) => (meeting, at)))
        {
            var choice = new TopicChoice { TopicId = topic.Id, OrganisationId = meeting.OrganisationId, MeetingId = meeting.Id, ChosenAt = clock.Now.AddDays(-15) };
            if (at % 4 != 3) choice.Tell(meeting, "Thảo luận sôi nổi; mỗi đảng viên nhận một việc, chi ủy kiểm tra vào cuối quý.", clock.Now.AddDays(-3));
            db.Add(choice);
        }
    }
}
