using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Passwords;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Roles;

/// <summary>Opens accounts with their first role and the slip that leads in.</summary>
public sealed class AccountOpening(AppDb db, VietnamClock clock, FieldCipher cipher, InvitationDesk invitations)
{
    /// <returns>The refusal, or the account and the code of its invitation.</returns>
    public async Task<(Refusal? Refusal, Account? Account, string? Code)> OpenAsync(NewAccount words, Organisation organisation, Actor actor)
    {
        if (await CheckAsync(words, organisation) is { } refusal) return (refusal, null, null);
        var (account, code) = Add(words, organisation.Id, actor);
        await db.SaveAsync(actor);
        return (null, account, code);
    }

    /// <summary>Adds without asking or saving, for many at once; the words must have been checked.</summary>
    internal (Account Account, string Code) Add(NewAccount words, Guid organisation, Actor actor)
    {
        var userName = words.UserName!.Trim();
        var account = new Account
        {
            UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = words.Name!.Trim(), MemberId = words.Member,
            PhoneMatch = words.Phone is { Length: > 0 } phone ? cipher.Match(PhoneNumber.MatchPurpose, PhoneNumber.From(phone)!) : null,
            CreatedAt = clock.Now, MustChangePassword = true,
        };
        db.Add(account);
        db.Add(new RoleGrant { AccountId = account.Id, Role = words.Role, OrganisationId = organisation, From = clock.Today });
        AuditTrail.Note(db, actor, organisation, "Account.opened", account.Id, userName);
        return (account, invitations.Issue(account, actor.AccountId));
    }

    public Task<bool> IsTakenAsync(string userName)
    {
        var normal = userName.Trim().ToUpperInvariant();
        return db.Accounts.AnyAsync(row => row.NormalizedUserName == normal);
    }

    private async Task<Refusal?> CheckAsync(NewAccount words, Organisation organisation)
    {
        if (string.IsNullOrWhiteSpace(words.Name)) return AccountRefusals.NameMissing;
        if (words.Name.Trim().Length > Account.NameLimit) return AccountRefusals.NameTooLong;
        if (UserNames.Check(words.UserName) is { } unfit) return unfit;
        if (words.Phone is { Length: > 0 } phone && PhoneNumber.From(phone) is null) return AccountRefusals.PhoneUnfit;
        if (!RoleRules.Fits(words.Role, organisation.Kind)) return AccountRefusals.RoleDoesNotFit(RoleWords.Of(words.Role), organisation.Name);
        return await IsTakenAsync(words.UserName!) ? AccountRefusals.UserNameTaken(words.UserName!.Trim()) : null;
    }
}

/// <summary>What an office or a command says about a new account.</summary>
public sealed record NewAccount(string? Name, string? UserName, Role Role, string? Phone = null, Guid? Member = null);
