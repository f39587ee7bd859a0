using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Home.Above;
using SoTay.Features.Home.Cell;
using SoTay.Features.Home.Mine;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Boards;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home;

/// <summary>The first screen after sign-in: what I must do next. What the role asks for stands first, then what concerns the person as a member.</summary>
[Requires(Capability.Self)]
public sealed class HomePage(AppDb db, PersonAccess access, VietnamClock clock, IServiceProvider services) : PageModel
{
    public DateOnly Today => clock.Today;

    public CellHome? Cell { get; private set; }

    public OfficeHome? Office { get; private set; }

    public MemberHome? Mine { get; private set; }

    public AdminHome? Administered { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var person = access.Person;
        if (RoleWords.MainOf(person) is { } main && main.Role is not Role.Member) await ByRoleAsync(main.Grant, main.Role, cancellation);
        var self = person.For?.MemberId ?? person.MemberId;
        if (self is { } member) Mine = await services.GetRequiredService<MemberHomeQuery>().OfAsync(member, person, cancellation);
    }

    private async Task ByRoleAsync(Grant grant, Role role, CancellationToken cancellation)
    {
        if (role is Role.Administrator)
        {
            Administered = await services.GetRequiredService<AdminHomeQuery>().OfAsync(grant.Organisation, cancellation);
            return;
        }

        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == grant.Organisation, cancellation) is not { } unit) return;
        if (CommuneBoardQuery.IsFor(unit)) Office = await services.GetRequiredService<ProvinceHomeQuery>().OfAsync(unit, cancellation);
        else if (unit.IsCell) Cell = await services.GetRequiredService<CellHomeQuery>().OfAsync(unit, cancellation);
        else Office = await services.GetRequiredService<OfficeHomeQuery>().OfAsync(unit, grant, cancellation);
        if (Office is null) return;
        Office = Office with { MayGuide = grant.Capabilities.Contains(Capability.PublishGuidance), MayMeet = grant.Own.Contains(Capability.PrepareMeetings) };
        if (Office.MayMeet) Office = Office with { Diaries = [await services.GetRequiredService<CommitteeMeetingsQuery>().OfAsync(unit.Id, cancellation), .. Office.Diaries] };
    }
}
