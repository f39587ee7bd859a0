using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Everyone in the store by what they are recognised by: personal number, then card, then old card, then (only as a
/// proposal) name, birthday and cell. About 120 bytes a member, read in one query; none for an empty store.
/// </summary>
internal sealed class KnownMembers
{
    private readonly Dictionary<UInt128, Guid> byId = [];
    private readonly Dictionary<UInt128, Guid> byCard = [];
    private readonly Dictionary<UInt128, Guid> byOldCard = [];
    private readonly Dictionary<(int, int), Guid> byName = [];
    private readonly Dictionary<(int, int), List<Guid>> namesakes = [];
    private readonly HashSet<Guid> withId = [];
    private readonly HashSet<Guid> taken = [];

    public static async Task<KnownMembers> LoadAsync(AppDb db, CancellationToken cancellation)
    {
        var known = new KnownMembers();
        var rows = db.Members.AsNoTracking().Select(m => new { m.Id, m.PersonalIdMatch, m.CardMatch, m.OldCardMatch, m.FoldedName, m.BirthDate, m.CellId });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.PersonalIdMatch is { } id && known.byId.TryAdd(Key(id), row.Id)) known.withId.Add(row.Id);
            if (row.CardMatch is { } card) known.byCard.TryAdd(Key(card), row.Id);
            if (row.OldCardMatch is { } old) known.byOldCard.TryAdd(Key(old), row.Id);
            known.AddName(Short(MemberKeys.NameKey(row.FoldedName, row.BirthDate, row.CellId)), row.Id);
        }

        return known;
    }

    /// <summary>The member a row is about; one member answers to one row of an import only.</summary>
    public (Guid Id, bool OnlyByName)? Find(MemberRow row, MemberKeys keys, Guid cell)
    {
        if (keys.PersonalId is { } id && byId.TryGetValue(Key(id), out var found)) return Take(found, false);
        if (keys.Card is { } card && byCard.TryGetValue(Key(card), out found) && Fits(found, keys)) return Take(found, false);
        if (keys.OldCard is { } old && byOldCard.TryGetValue(Key(old), out found) && Fits(found, keys)) return Take(found, false);
        var name = Short(MemberKeys.NameKey(row, cell));
        if (!byName.TryGetValue(name, out found)) return null;
        if (Fits(found, keys)) return Take(found, true);
        var other = namesakes.GetValueOrDefault(name)?.FirstOrDefault(m => Fits(m, keys)) ?? Guid.Empty;
        return other == Guid.Empty ? null : Take(other, true);
    }

    private void AddName((int, int) name, Guid member)
    {
        if (byName.TryAdd(name, member)) return;
        if (!namesakes.TryGetValue(name, out var others)) namesakes[name] = others = [];
        others.Add(member);
    }

    /// <summary>Not already another row's, and not known under another personal number.</summary>
    private bool Fits(Guid member, MemberKeys keys) => !taken.Contains(member) && (keys.PersonalId is null || !withId.Contains(member));

    private (Guid, bool)? Take(Guid member, bool onlyByName)
    {
        taken.Add(member);
        return (member, onlyByName);
    }

    private static UInt128 Key(byte[] hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);

    /// <summary>Eight bytes stand for the text: a proposal is confirmed against the record before it means anything.</summary>
    private static (int, int) Short(string key) =>
        (string.GetHashCode(key, StringComparison.Ordinal), string.GetHashCode(key.AsSpan()[(key.Length / 3)..], StringComparison.Ordinal));
}
