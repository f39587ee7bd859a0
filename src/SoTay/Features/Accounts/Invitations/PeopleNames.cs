using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Invitations;

/// <summary>How the room that holds the roster, which lies below this one, tells the names of members.</summary>
public sealed record PeopleNames(Func<AppDb, IReadOnlyCollection<Guid>, CancellationToken, Task<Dictionary<Guid, string>>> Find);
