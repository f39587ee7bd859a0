namespace SoTay.Platform.Auth;

/// <summary>The person behind this request; put there by the sign-in, read by pages, filters and the API.</summary>
public sealed class PersonAccess(IScopeTree tree)
{
    private Person? _person;

    public Person Person => _person ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    public bool IsSignedIn => _person is not null;

    public void SignIn(Person person) => _person = person;

    /// <summary>From here on the person writes for a member.</summary>
    public void ActFor(ActedFor member) => _person = Person with { For = member };

    public ValueTask<bool> MayAsync(Capability capability, Guid organisation, CancellationToken cancellation = default) =>
        tree.CoversAsync(Person.HoldersOf(capability), organisation, cancellation);

    public ValueTask<bool> SeesAsync(Guid organisation, CancellationToken cancellation = default) =>
        tree.CoversAsync(Person.Reach, organisation, cancellation);
}
