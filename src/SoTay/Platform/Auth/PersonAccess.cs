namespace SoTay.Platform.Auth;

/// <summary>The person behind this request; put there by the sign-in, read by pages, filters and the API.</summary>
public sealed class PersonAccess(IScopeTree tree)
{
    private readonly Dictionary<Guid, IReadOnlySet<Guid>> _above = [];
    private Person? _person;

    public Person Person => _person ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    public bool IsSignedIn => _person is not null;

    public void SignIn(Person person) => _person = person;

    /// <summary>From here on the person writes for a member.</summary>
    public void ActFor(ActedFor member) => _person = Person with { For = member };

    public ValueTask<bool> MayAsync(Capability capability, Guid organisation, CancellationToken cancellation = default) =>
        Person.HoldsFor(capability, organisation) ? ValueTask.FromResult(true) : CoversAsync(Person.HoldersOf(capability), organisation, cancellation);

    public ValueTask<bool> SeesAsync(Guid organisation, CancellationToken cancellation = default) =>
        CoversAsync(Person.Reach, organisation, cancellation);

    /// <summary>The direct superior, or the organisation itself where nobody stands above it.</summary>
    public async ValueTask<Guid> SuperiorOfAsync(Guid organisation, CancellationToken cancellation = default) =>
        await tree.SuperiorAsync(organisation, cancellation) ?? organisation;

    // A page asks for several rights at one place: the few organisations above it are read once for a request.
    private async ValueTask<bool> CoversAsync(IReadOnlyList<Guid> holders, Guid organisation, CancellationToken cancellation)
    {
        if (holders.Contains(organisation)) return true;
        if (holders.Count == 0) return false;
        if (!_above.TryGetValue(organisation, out var above)) _above[organisation] = above = await tree.AboveAsync(organisation, cancellation);
        return holders.Any(above.Contains);
    }
}
