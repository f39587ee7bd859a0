using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Import;
using SoTay.Features.Members;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Import.Posts;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Office.Writing;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>A store with a ward as root, imports into it, and a print of everything that imports may change.</summary>
internal sealed class ImportStore(TestApp app) : IAsyncDisposable
{
    public const string WardCode = "97.001.000.000.000";

    public TestApp App => app;

    public Organisation Ward { get; private set; } = null!;

    public static async Task<ImportStore> WithWardAsync()
    {
        var store = new ImportStore(await TestApp.StartAsync());
        store.Ward = await store.App.Data.OrganisationAsync(OrganisationKind.Commune, name: "Đảng bộ phường Đông Sơn", code: WardCode);
        return store;
    }

    public Task<ImportReport> MembersAsync(Stream file, Func<ImportOptions, ImportOptions>? change = null) => RunAsync("members", file, change);

    public async Task<ImportReport> RunAsync(string kind, Stream file, Func<ImportOptions, ImportOptions>? change = null)
    {
        var options = new ImportOptions { File = "danh-sach.xlsx", AsOf = SampleList.AsOf, Actor = Actor.Program("test"), Under = WardCode };
        if (change is not null) options = change(options);
        // The workbook closes its file; a test uses one file several times.
        if (file is MemoryStream made) file = new MemoryStream(made.ToArray());
        using var book = WorkbookFile.Open(file);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return kind switch
        {
            "organisations" => await OrganisationImport.RunAsync(services.GetRequiredService<AppDb>(), book, options),
            "members" => await services.GetRequiredService<MemberImport>().RunAsync(book, options),
            "posts" => await services.GetRequiredService<PostImport>().RunAsync(book, options),
            _ => await ActivatorUtilities.CreateInstance<MeetingImport>(services).RunAsync(book, options),
        };
    }

    public async Task<MemoryStream> ExportAsync(string kind, string name, DateOnly? asOf = null)
    {
        var output = new MemoryStream();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var columns = kind switch { "organisations" => OrganisationExport.Columns, "members" => MemberExport.Columns, "posts" => PostExport.Columns, _ => MeetingExport.Columns };
        using (var file = ListFile.Create(name, "Danh sách", columns, output))
        {
            _ = kind switch
            {
                "organisations" => await OrganisationExport.WriteAsync(services.GetRequiredService<AppDb>(), Ward.Id, asOf, file),
                "members" => await services.GetRequiredService<MemberExport>().WriteAsync(Ward.Id, asOf, file),
                "posts" => await services.GetRequiredService<PostExport>().WriteAsync(Ward.Id, asOf, file),
                _ => await MeetingExport.WriteAsync(services.GetRequiredService<AppDb>(), Ward.Id, asOf, file),
            };
        }

        return new MemoryStream(output.ToArray());
    }

    /// <summary>Everything that an import could change, as text: equal prints are equal stores.</summary>
    public Task<string> PrintAsync() => app.InDbAsync(async db =>
    {
        var lines = new List<string>();
        lines.AddRange((await db.Organisations.AsNoTracking().ToListAsync()).Select(o => $"O {o.Code} {o.Name} {o.Kind} {o.EconomicKind} {o.LocalityKind} {o.ParentId} {o.EstablishedOn} {o.EndedOn} {o.Version}"));
        lines.AddRange((await db.OrganisationPeriods.AsNoTracking().ToListAsync()).Select(p => $"L {p.OrganisationId} {p.Name} {p.From} {p.To}"));
        lines.AddRange((await db.OrganisationAncestors.AsNoTracking().ToListAsync()).Select(a => $"A {a.DescendantId} {a.AncestorId} {a.Depth} {a.From} {a.To}"));
        lines.AddRange((await db.Members.AsNoTracking().ToListAsync()).Select(m => $"M {m.Id} {m.FullName} {m.Sex} {m.BirthDate} {m.JoinedOn} {m.OfficialOn} {m.Membership} {m.IsExempt} {m.CellId} {m.CardLast4} {m.OldCardLast4} {Convert.ToHexString(m.PersonalIdMatch ?? [])} {Convert.ToHexString(m.StatisticsSealed ?? [])} {m.Version}"));
        lines.AddRange((await db.Placements.AsNoTracking().ToListAsync()).Select(p => $"P {p.MemberId} {p.OrganisationId} {p.Kind} {p.From} {p.To}"));
        lines.AddRange((await db.MemberStatusPeriods.AsNoTracking().ToListAsync()).Select(s => $"S {s.MemberId} {s.Kind} {s.From} {s.To}"));
        lines.AddRange((await db.Posts.AsNoTracking().ToListAsync()).Select(p => $"T {p.OrganisationId} {p.MemberId} {p.Kind} {p.From} {p.To} {p.IsLocal} {p.AlsoVillageHead} {p.Way} {p.DecisionNumber} {p.DecisionDate}"));
        lines.AddRange((await db.Meetings.AsNoTracking().ToListAsync()).Select(m => $"G {m.OrganisationId} {m.Kind} {m.HeldOn} {m.StartsAt} {m.EndedAt} {m.Present} {m.Excused} {m.Unexcused} {m.Exempt} {m.Score} {m.ResolutionSymbol} {m.IsOnPaper}"));
        lines.AddRange((await db.RosterFindings.AsNoTracking().ToListAsync()).Select(f => $"F {f.MemberId} {f.Kind} {f.Say} {f.SettledAt}"));
        lines.AddRange((await db.Headcounts.AsNoTracking().ToListAsync()).Select(h => $"H {h.OrganisationId} {h.Kind} {h.Value}"));
        lines.AddRange((await db.MonthlyCounts.AsNoTracking().ToListAsync()).Select(h => $"C {h.OrganisationId} {h.Year} {h.Measure} {h.M1} {h.M2} {h.M3} {h.M4} {h.M5} {h.M6} {h.M7} {h.M8} {h.M9} {h.M10} {h.M11} {h.M12}"));
        lines.Add($"audit {await db.Audit.CountAsync()}");
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
