using System.Collections.Concurrent;

namespace SoTay.Features.Members.Rolls;

/// <summary>Opened rolls of a province's size, so that the next number of the same form is not opened again. A roll counts only with the stamp of the store.</summary>
public sealed class RollMemory
{
    /// <summary>A unit with more cells than this is not worth remembering: it would push everybody else out.</summary>
    public const int MostCells = 20_000;

    private const int MostMembers = 400_000;
    private readonly ConcurrentDictionary<Guid, (long Stamp, IReadOnlyList<RolledMember> Members)> _kept = new();
    private int _members;

    /// <summary>The boxes that an earlier version packed were looked for since the start.</summary>
    public bool LayoutsChecked { get; set; }

    public IReadOnlyList<RolledMember>? Find(Guid organisation, long stamp) => _kept.TryGetValue(organisation, out var kept) && kept.Stamp == stamp ? kept.Members : null;

    /// <summary>Keeps it while there is room; where there is none, what is kept goes on serving.</summary>
    public void Keep(Guid organisation, long stamp, IReadOnlyList<RolledMember> members)
    {
        var before = _kept.TryGetValue(organisation, out var kept) ? kept.Members.Count : 0;
        if (Volatile.Read(ref _members) + members.Count - before > MostMembers) return;
        _kept[organisation] = (stamp, members);
        Interlocked.Add(ref _members, members.Count - before);
    }
}
