using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>A scheme as a test writes one: steps by their kinds, decided and carried out through the product.</summary>
internal sealed class SchemeWorld(TestApp app)
{
    public static readonly Actor Office = Actor.Program("test");

    /// <summary>A draft with one decision for all steps.</summary>
    public async Task<Scheme> DraftAsync(Organisation decider, DateOnly on, params SchemeStep[] steps)
    {
        var scheme = new Scheme { OrganisationId = decider.Id, MadeAt = app.Clock.GetUtcNow().UtcDateTime, ByName = "Lê Thị Thu Hằng" };
        scheme.Write("Đề án sắp xếp tổ chức", on, "21-QĐ/TU", null, decider.Name, new DateOnly(2026, 11, 22)).ShouldBeNull();
        foreach (var step in steps) scheme.Add(For(scheme, step)).ShouldBeNull();
        await app.InDbAsync(async db =>
        {
            db.Add(scheme);
            await db.SaveAsync(Office);
        });
        return scheme;
    }

    public Task<Refusal?> DecideAsync(Scheme scheme) => WithAsync(async (work, db) => await work.DecideAsync((await db.WholeSchemeAsync(scheme.Id))!, Office, default));

    public Task<Refusal?> CarryOutAsync(Scheme scheme) => WithAsync((work, _) => work.CarryOutAsync(scheme.Id, Office, default));

    public async Task<Refusal?> DoAsync(Organisation decider, DateOnly on, params SchemeStep[] steps)
    {
        var scheme = await DraftAsync(decider, on, steps);
        return await DecideAsync(scheme) ?? await CarryOutAsync(scheme);
    }

    public Task<SchemeRehearsal> RehearseAsync(Scheme scheme) => WithAsync(async (work, db) =>
        await work.RehearseAsync(await db.Schemes.AsNoTracking().Include(row => row.Steps).SingleAsync(row => row.Id == scheme.Id), default));

    public async Task<T> WithAsync<T>(Func<SchemeWork, SoTay.Platform.Data.AppDb, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<SchemeWork>(), scope.ServiceProvider.GetRequiredService<SoTay.Platform.Data.AppDb>());
    }

    public static SchemeStep Absorb(Organisation unit, Guid into) => Step(OrganisationChangeKind.Absorb, unit.Id, into);

    public static SchemeStep Dissolve(Organisation unit, Guid? into) => Step(OrganisationChangeKind.Dissolve, unit.Id, into);

    public static SchemeStep Move(Guid into, params Organisation[] units) => Step(OrganisationChangeKind.Transfer, null, into, units: [.. units.Select(one => one.Id)]);

    public static SchemeStep Establish(Guid into, string code, OrganisationKind kind = OrganisationKind.Cell) => Step(OrganisationChangeKind.Establish, null, into, code, kind);

    public static SchemeStep Merge(Guid into, string code, params Organisation[] units) => Step(OrganisationChangeKind.Merge, null, into, code, null, [.. units.Select(one => one.Id)]);

    public static SchemeStep Split(Organisation unit, Guid into, string code, Guid[] members, params Organisation[] units) =>
        Step(OrganisationChangeKind.Split, unit.Id, into, code, null, [.. units.Select(one => one.Id)], members);

    public static SchemeStep Rename(Organisation unit, string name) => Step(OrganisationChangeKind.Rename, unit.Id, null, unit.Code, unit.Kind, name: name);

    private static SchemeStep Step(OrganisationChangeKind kind, Guid? unit, Guid? into, string code = "", OrganisationKind? newKind = null, IReadOnlyList<Guid>? units = null, IReadOnlyList<Guid>? members = null, string? name = null) => new()
    {
        SchemeId = Guid.Empty, OrganisationId = Guid.Empty, Kind = kind, UnitId = unit, IntoId = into, Code = code, Name = name ?? (code.Length > 0 ? $"Tổ chức {code}" : ""), NewKind = newKind,
        MadeId = kind is OrganisationChangeKind.Establish or OrganisationChangeKind.Merge or OrganisationChangeKind.Split ? Guid.CreateVersion7() : null, Units = units ?? [], Members = members ?? [],
    };

    private static SchemeStep For(Scheme scheme, SchemeStep step) => new()
    {
        SchemeId = scheme.Id, OrganisationId = scheme.OrganisationId, Kind = step.Kind, UnitId = step.UnitId, IntoId = step.IntoId, MadeId = step.MadeId, Units = step.Units, Members = step.Members,
        Name = step.Name, Code = step.Code, NewKind = step.NewKind, DecisionNumber = step.DecisionNumber, Appointed = step.Appointed,
    };
}
