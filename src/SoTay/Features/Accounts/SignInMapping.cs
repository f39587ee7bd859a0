using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Accounts.Tokens;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

internal sealed class SignInMapping :
    IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("AccountSession").HasIndex(row => new { row.AccountId, row.EndedAt });
        builder.Property(row => row.Device).HasMaxLength(AccountSession.DeviceLimit);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitation").HasIndex(row => row.CodeHash).IsUnique();
        builder.HasIndex(row => row.AccountId);
    }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("ApiToken").IsVersioned();
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.Property(row => row.Name).HasMaxLength(ApiToken.NameLimit);
        builder.Property(row => row.Scopes).HasMaxLength(400);
    }
}
