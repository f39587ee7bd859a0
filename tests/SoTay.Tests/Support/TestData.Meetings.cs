using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Tests.Support;

/// <summary>A cell with a secretary, a deputy and members, ready to meet.</summary>
public sealed record TestCell(Organisation Cell, Organisation Ward, IReadOnlyList<Member> Members, Browser Secretary)
{
    public Member Chair => Members[0];

    public Member Deputy => Members[1];
}

public sealed partial class TestData
{
    /// <summary>A cell of so many official members; the first is secretary, the second deputy.</summary>
    public async Task<TestCell> CellAsync(int official = 6, int probationary = 0, int exempt = 0)
    {
        var made = await app.InDbAsync(async db =>
        {
            var (_, ward, cell) = Line(db);
            List<Member> members = [
                .. Enumerable.Range(0, official).Select(_ => Enter(db, cell)),
                .. Enumerable.Range(0, probationary).Select(_ => Enter(db, cell, membership: Membership.Probationary)),
                .. Enumerable.Range(0, exempt).Select(_ => Enter(db, cell, exempt: true)),
            ];
            db.AddRange(
                new Post { OrganisationId = cell.Id, MemberId = members[0].Id, Kind = PostKind.Secretary, From = Beginning, Term = "2025-2030" },
                new Post { OrganisationId = cell.Id, MemberId = members[1].Id, Kind = PostKind.DeputySecretary, From = Beginning });
            await db.SaveAsync(Maker);
            return (Cell: cell, Ward: ward, Members: members);
        });
        return new TestCell(made.Cell, made.Ward, made.Members, await BrowserAsync(Role.Secretary, made.Cell, made.Members[0]));
    }

    /// <summary>The regular meeting of a month as the product prepares it, with a place.</summary>
    public async Task<Meeting> MeetingAsync(Organisation cell, int year = 2026, int month = 12)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var meeting = await scope.ServiceProvider.GetRequiredService<MeetingDrafts>().RegularAsync(cell, new DateOnly(year, month, 1));
        meeting.Place = "Nhà văn hóa tổ dân phố";
        return await AddAsync(meeting);
    }
}
