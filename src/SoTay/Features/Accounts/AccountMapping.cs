using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<RoleGrant>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Account");
        builder.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(row => row.NormalizedUserName).IsUnique();
        builder.HasIndex(row => row.PhoneMatch);
        builder.HasIndex(row => row.MemberId);
        builder.HasIndex(row => row.SortKey);
        builder.Property(row => row.DisplayName).HasMaxLength(Account.NameLimit);
    }

    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("RoleGrant").IsVersioned();
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
        builder.HasIndex(row => row.AccountId);
        builder.HasIndex(row => row.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("AccountClaim").HasKey(row => row.Id);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("AccountLogin").HasKey(row => new { row.LoginProvider, row.ProviderKey });

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("AccountToken").HasKey(row => new { row.UserId, row.LoginProvider, row.Name });

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("AccountPasskey").HasKey(row => row.CredentialId);
        builder.OwnsOne(row => row.Data).ToJson();
    }
}
