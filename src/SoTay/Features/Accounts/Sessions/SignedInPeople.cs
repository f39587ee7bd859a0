using System.Collections.Concurrent;

namespace SoTay.Features.Accounts.Sessions;

/// <summary>
/// Who is signed in, kept for a few seconds so that a page does not ask the database again on every request.
/// A change made on this node is seen at once (<see cref="Forget"/>), one made on another node after <see cref="Fresh"/>.
/// </summary>
public sealed class SignedInPeople(TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, SignedIn> _bySession = new();

    public SignedIn? Find(Guid session) =>
        _bySession.TryGetValue(session, out var known) && time.GetUtcNow().UtcDateTime - known.LoadedAt < Fresh ? known : null;

    public void Keep(SignedIn signedIn)
    {
        // Old entries are only worth their memory; dropping all of them costs each session one query.
        if (_bySession.Count >= Most) _bySession.Clear();
        _bySession[signedIn.SessionId] = signedIn;
    }

    /// <summary>Called after roles, password, second factor or sessions of an account changed.</summary>
    public void Forget(Guid account)
    {
        foreach (var (session, known) in _bySession)
            if (known.Person.AccountId == account) _bySession.TryRemove(session, out _);
    }

    public void ForgetSession(Guid session) => _bySession.TryRemove(session, out _);
}
