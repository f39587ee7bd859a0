using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Bench.PowerCut;

/// <summary>
/// The child that is killed: establishes cells, places members, renames and moves, each in one save with audit, closure and roll-ups,
/// and says so on standard output only after the commit.
/// </summary>
internal static class PowerCutWriter
{
    private static readonly Actor Writer = Actor.Program("power cut");

    public static async Task<int> RunAsync(StoreOptions store)
    {
        await using var house = new ServiceCollection().AddLogging().AddHouse(store).BuildServiceProvider();
        for (var step = 0; ; step++)
        {
            await using var scope = house.CreateAsyncScope();
            var (db, decisions) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<OrganisationDecisions>());
            var written = await WriteAsync(db, decisions, step);
            await Console.Out.WriteLineAsync(written);
            await Console.Out.FlushAsync();
        }
    }

    private static async Task<string> WriteAsync(AppDb db, OrganisationDecisions decisions, int step)
    {
        var wards = db.Organisations.Where(row => row.Kind == OrganisationKind.Commune).OrderBy(row => row.Code).Select(row => row.Id).ToList();
        var decision = new Decision(new DateOnly(2026, 1, 1).AddDays(step % 200), $"{step}-QĐ/ĐU");
        var code = Guid.CreateVersion7().ToString("N");
        var ward = (await decisions.LoadAsync(wards[step % wards.Count]))!;
        var (refusal, cell) = await decisions.EstablishAsync(ward, new($"Chi bộ {step}", code, OrganisationKind.Cell), decision, Writer);
        if (cell is null) throw new InvalidOperationException(refusal!.Say);
        if (step % 3 == 1)
        {
            var other = (await decisions.LoadAsync(wards[(step + 1) % wards.Count]))!;
            if (await decisions.MoveAsync(cell, other, decision with { On = decision.On.AddDays(10) }, Writer) is { } no) throw new InvalidOperationException(no.Say);
        }

        if (step % 3 != 2) return code;
        var member = new Member { FullName = $"Nguyễn Văn {step}", Membership = Membership.Official, CellId = cell.Id };
        db.AddRange(member, new Placement { MemberId = member.Id, OrganisationId = cell.Id, Kind = PlacementKind.Permanent, From = decision.On });
        db.Count(cell.Id, HeadcountKind.Members, 1);
        db.Count(cell.Id, HeadcountKind.Official, 1);
        db.IndexMember(member);
        await db.SaveAsync(Writer);
        return $"{code} {member.Id}";
    }
}
