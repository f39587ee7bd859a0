using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SoTay.Features.Accounts;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.TakingBack;

/// <summary>
/// Puts the rows of a decision back in a context: what it changed gets its values back, what it added goes. Looking at what would be is the same thing without a save
/// (the caller clears the context), so nothing is promised on the page that could not be done.
/// </summary>
internal sealed class DecisionReversal(AppDb db)
{
    private static readonly Dictionary<string, Type> Tables = new[]
    {
        typeof(Member), typeof(Placement), typeof(MemberStatusPeriod), typeof(MemberEvent), typeof(Post), typeof(MemberPath), typeof(PathMark), typeof(Candidate), typeof(MemberTransfer), typeof(RoleGrant),
    }.ToDictionary(type => type.Name);

    private readonly List<(RecordedRow Row, object? Entity)> _rows = [];
    private readonly HashSet<object> _altered = [];

    public IReadOnlyList<RecordedRow> Rows => _rows.ConvertAll(one => one.Row);

    /// <summary>Rows that say something else than the decision left, or are there no more.</summary>
    public IEnumerable<RecordedRow> Altered => _rows.Where(one => one.Entity is null || _altered.Contains(one.Entity)).Select(one => one.Row);

    public IEnumerable<(RecordedRow Row, T Entity)> Of<T>() where T : class => _rows.Where(one => one.Entity is T).Select(one => (one.Row, (T)one.Entity!));

    /// <summary>Loads the rows as they stand; nothing is put back yet.</summary>
    public async Task LoadAsync(RecordedDecision decision, CancellationToken cancellation)
    {
        foreach (var row in RecordedRow.FromText(decision.Rows))
        {
            var entity = await db.FindAsync(Tables[row.Table], [row.Id], cancellation);
            _rows.Add((row, entity));
            // A role that was given or taken since stays as it is then.
            if (entity is not (null or RoleGrant) && !row.Stands(db.Entry(entity))) _altered.Add(entity);
        }
    }

    /// <summary>The member was made by the decision: the whole record goes.</summary>
    public bool MadeMember => _rows.Exists(one => one is { Row.IsAdded: true, Entity: Member });

    /// <summary>Puts everything back in the context.</summary>
    /// <param name="today">The day on which a path that began with the decision ends as a mistake.</param>
    public void Apply(DateOnly today)
    {
        var begun = Of<MemberPath>().Where(one => one.Row.IsAdded).Select(one => one.Entity.Id).ToHashSet();
        // The member last: what hangs on them goes first.
        foreach (var (row, entity) in _rows.OrderBy(one => one.Entity is Member))
            switch (entity)
            {
                case null: break;
                case MemberPath path when row.IsAdded: path.Mistaken(today); break;
                // The page of that path goes on telling what had been written.
                case PathMark mark when row.IsAdded && begun.Contains(mark.PathId): break;
                case RoleGrant grant when !row.Stands(db.Entry(grant)): break;
                default: Return(row, db.Entry(entity)); break;
            }
    }

    private void Return(RecordedRow row, EntityEntry entry)
    {
        if (row.IsAdded) entry.State = EntityState.Deleted;
        else row.PutBack(entry);
    }
}
