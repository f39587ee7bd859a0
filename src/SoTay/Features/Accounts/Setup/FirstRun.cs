using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tree;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Setup;

/// <summary>Sets an empty store up: the organisation at the top and the administrator, who comes in by a one-time link.</summary>
public sealed class FirstRun(AppDb db, VietnamClock clock, InvitationDesk invitations)
{
    /// <summary>
    /// The top exists for the product since the Party was founded, so that no fact of any unit below it, however old, lies before it.
    /// The real day of establishment comes with the organisations' own data.
    /// </summary>
    public static readonly DateOnly Beginning = new(1930, 2, 3);

    public async Task<bool> IsEmptyAsync(CancellationToken cancellation = default) =>
        !await db.Organisations.AnyAsync(cancellation) && !await db.Accounts.AnyAsync(cancellation);

    /// <returns>The code of the administrator's invitation, or the sentence that says why nothing was set up.</returns>
    public async Task<(Refusal? Refusal, Account? Administrator, string? Code)> BeginAsync(FirstRunWords words, CancellationToken cancellation = default)
    {
        if (!await IsEmptyAsync(cancellation)) return (AccountRefusals.AlreadySetUp, null, null);
        if (Check(words) is { } refusal) return (refusal, null, null);
        var top = new Organisation { Code = words.Code!.Trim(), Name = words.Name!.Trim(), Kind = words.Kind };
        top.Periods.Add(new OrganisationPeriod { OrganisationId = top.Id, Code = top.Code, Name = top.Name, Kind = top.Kind, From = Beginning });
        db.Add(top);
        db.RewriteTree(top.Id, Beginning);
        var administrator = new Account
        {
            UserName = words.Administrator!.Trim(), NormalizedUserName = words.Administrator.Trim().ToUpperInvariant(),
            DisplayName = string.IsNullOrWhiteSpace(words.AdministratorName) ? words.Administrator.Trim() : words.AdministratorName.Trim(),
            CreatedAt = clock.Now, MustChangePassword = true,
        };
        db.Add(administrator);
        db.Add(new RoleGrant { AccountId = administrator.Id, Role = Role.Administrator, OrganisationId = top.Id, From = clock.Today });
        var code = invitations.Issue(administrator, null);
        await db.SaveAsync(Actor.Program("Thiết lập lần đầu"), cancellation: cancellation);
        return (null, administrator, code);
    }

    private static Refusal? Check(FirstRunWords words)
    {
        if (string.IsNullOrWhiteSpace(words.Name)) return AccountRefusals.NameMissing with { Field = nameof(words.Name) };
        if (words.Name.Trim().Length > Organisation.NameLimit) return AccountRefusals.NameTooLong with { Field = nameof(words.Name) };
        if (string.IsNullOrWhiteSpace(words.Code)) return AccountRefusals.CodeMissing;
        return UserNames.Check(words.Administrator) is { } refusal ? refusal with { Field = nameof(words.Administrator) } : null;
    }
}

/// <summary>What the first run asks for.</summary>
public sealed record FirstRunWords(string? Name, OrganisationKind Kind, string? Code, string? Administrator, string? AdministratorName = null);
