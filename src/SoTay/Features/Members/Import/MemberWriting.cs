using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Search;

namespace SoTay.Features.Members.Import;

/// <summary>Writes batches of rows: unknown people in bulk, known ones through the ordinary way.</summary>
internal sealed class MemberWriting : IAsyncDisposable
{
    private const string Reason = "Nạp danh sách đảng viên";
    private readonly AppDb db;
    private readonly FieldCipher cipher;
    private readonly OrganisationMap map;
    private readonly ImportOptions options;
    private readonly ImportReport report;
    private readonly KnownMembers known;
    private readonly KnownRows knownRows;
    private readonly FindingList findings;
    private readonly HeadcountChanges counts = new();
    private readonly Dictionary<OrganisationPlace, Guid[]> lines = [];
    private readonly Tables? tables;
    private readonly ImportTrace? trace;

    private MemberWriting(AppDb db, FieldCipher cipher, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, ImportReport report, KnownMembers known, FindingList findings)
    {
        (this.db, this.cipher, this.map, this.options, this.report, this.known, this.findings) = (db, cipher, map, options, report, known, findings);
        trace = ImportTrace.For(db, options);
        knownRows = new KnownRows(db, cipher, map, scope, counts, options, report, trace);
        tables = options.DryRun ? null : new Tables(db, options.Actor);
    }

    public static async Task<MemberWriting> OpenAsync(AppDb db, FieldCipher cipher, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, ImportReport report, DateTime now, CancellationToken cancellation) =>
        new(db, cipher, map, scope, options, report, await KnownMembers.LoadAsync(db, cancellation), await FindingList.LoadAsync(db, map, scope, options, now, cancellation));

    public async Task WriteAsync(IReadOnlyList<MemberRow> batch, CancellationToken cancellation)
    {
        var fresh = new List<NewMember>();
        var matched = new List<KnownRow>();
        foreach (var row in batch)
        {
            var cell = map[row.Organisation?.Code];
            if (cell is null || !options.Writes(row.Outcome, row.Sheet, row.Number))
            {
                findings.NotWritten(row, cell);
                report.NotWritten.Add((row.Sheet, row.Number));
                continue;
            }

            var keys = MemberKeys.Of(row, cipher);
            if (known.Find(row, keys, cell.Id) is { } match) matched.Add(new KnownRow(row, keys, cell, match.Id, match.OnlyByName));
            else fresh.Add(Make(row, keys, cell));
        }

        report.Created += fresh.Count;
        if (tables is not null) await InsertAsync(fresh, tables, cancellation);
        if (matched.Count > 0) await knownRows.ApplyAsync(matched, findings, Reason, cancellation);
    }

    public async Task FinishAsync(CancellationToken cancellation)
    {
        if (options.DryRun) return;
        await counts.WriteAsync(db, cancellation);
        await findings.SaveAsync(report.Problems, options.Actor, Reason, trace, cancellation);
    }

    public ValueTask DisposeAsync() => tables?.DisposeAsync() ?? ValueTask.CompletedTask;

    private NewMember Make(MemberRow row, MemberKeys keys, OrganisationPlace cell)
    {
        var made = NewMember.Of(row, keys, cell, map[row.TemporaryAt?.Code], cipher, options);
        findings.Written(row, cell, made.Member.Id);
        if (made.Member.CellId is null) return made;
        counts.Add(cell, HeadcountKind.Members, 1);
        if (row.Membership == Membership.Official) counts.Add(cell, HeadcountKind.Official, 1);
        if (row.Membership == Membership.Probationary) counts.Add(cell, HeadcountKind.Probationary, 1);
        if (row.Sex == Sex.Female) counts.Add(cell, HeadcountKind.Female, 1);
        if (made.Member.IsExempt) counts.Add(cell, HeadcountKind.Exempt, 1);
        return made;
    }

    private async Task InsertAsync(List<NewMember> fresh, Tables into, CancellationToken cancellation)
    {
        foreach (var made in fresh)
        {
            into.Members.Add(made.Member);
            into.Placements.Add(made.Placement);
            if (made.AwayPlacement is not null) into.Placements.Add(made.AwayPlacement);
            foreach (var status in made.Statuses) into.Statuses.Add(status);
            foreach (var post in made.Posts) into.Posts.Add(post);
            if (made.Left is not null) into.Events.Add(made.Left);
            if (trace is not null) into.Traces.Add(trace.Of(made));
            into.Audit.Add(made.Cell.Id, made.Member.Id, "Member.imported", made.ToAudit());
        }

        await into.FlushAsync(cancellation);
        await RollStamps.RaiseAsync(db, fresh.Select(made => made.Placement.OrganisationId), cancellation);
        await db.Search.AddAsync(fresh.Where(m => m.Member.CellId is not null)
            .Select(m => new SearchEntry(MemberSearch.Kind, m.Member.Id, m.Member.FoldedName, [.. Cells(m).Select(cell => cell.Id)], [.. Cells(m).SelectMany(Line).Distinct()])), cancellation);
    }

    private static IEnumerable<OrganisationPlace> Cells(NewMember made) => made.Away is { } away ? [made.Cell, away] : [made.Cell];

    private Guid[] Line(OrganisationPlace cell) => lines.TryGetValue(cell, out var line) ? line : lines[cell] = [.. cell.Line.Select(p => p.Id)];

    /// <summary>The tables that an import fills, in the order in which they refer to each other.</summary>
    private sealed class Tables(AppDb db, Actor actor) : IAsyncDisposable
    {
        public BulkTable<Member> Members { get; } = db.Bulk<Member>();
        public BulkTable<Placement> Placements { get; } = db.Bulk<Placement>();
        public BulkTable<MemberStatusPeriod> Statuses { get; } = db.Bulk<MemberStatusPeriod>();
        public BulkTable<Post> Posts { get; } = db.Bulk<Post>();
        public BulkTable<MemberEvent> Events { get; } = db.Bulk<MemberEvent>();
        public BulkTable<RosterImportChange> Traces { get; } = db.Bulk<RosterImportChange>();
        public BulkAudit Audit { get; } = new(db, actor, Reason);

        public async Task FlushAsync(CancellationToken cancellation)
        {
            await Members.FlushAsync(cancellation);
            await Placements.FlushAsync(cancellation);
            await Statuses.FlushAsync(cancellation);
            await Posts.FlushAsync(cancellation);
            await Events.FlushAsync(cancellation);
            await Traces.FlushAsync(cancellation);
            await Audit.FlushAsync(cancellation);
        }

        public async ValueTask DisposeAsync()
        {
            await Members.DisposeAsync();
            await Placements.DisposeAsync();
            await Statuses.DisposeAsync();
            await Posts.DisposeAsync();
            await Events.DisposeAsync();
            await Traces.DisposeAsync();
            await Audit.DisposeAsync();
        }
    }
}
