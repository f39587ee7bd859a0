using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Preparation;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>What the level above gives its cells: a template set, topics that some have chosen, visits with remarks.</summary>
internal sealed class DemoGuidance(AppDb db, VietnamClock clock)
{
    public void Add(DemoGround ground)
    {
        if (ground.Commune is not { } above) return;
        AddSet(above.Id, MeetingKind.Regular, "Sinh hoạt thường kỳ chi bộ thôn, tổ dân phố");
    }

    private void AddSet(Guid owner, MeetingKind kind, string name)
    {
        var set = new AgendaSet { OrganisationId = owner, Name = name, Kind = kind, Content = MeetingContent.Residential };
        set.Begin(AgendaTemplates.Blank(kind, MeetingContent.Residential));
        set.Add("Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh: việc cụ thể trong {tháng}");
        set.Publish(clock.Today, clock.Now);
        db.Add(set);
    }
}
