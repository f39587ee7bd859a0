using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Schemes;

internal sealed class SchemeMapping : IEntityTypeConfiguration<Scheme>, IEntityTypeConfiguration<SchemeStep>
{
    public void Configure(EntityTypeBuilder<Scheme> builder)
    {
        builder.ToTable("Scheme").IsVersioned();
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject).Ignore(row => row.IsOpen).Ignore(row => row.InOrder);
        builder.Property(row => row.Name).HasMaxLength(Scheme.NameLimit);
        builder.Property(row => row.DecisionNumber).HasMaxLength(Decision.NumberLimit);
        builder.Property(row => row.Issuer).HasMaxLength(Scheme.IssuerLimit);
        builder.Property(row => row.Reason).HasMaxLength(Scheme.ReasonLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.State });
        // The round looks for what is decided and due.
        builder.HasIndex(row => row.TakesEffectOn).HasFilter("\"State\" = 'Decided'");
        builder.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.SchemeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SchemeStep> builder)
    {
        builder.ToTable("SchemeStep");
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject).Ignore(row => row.Establishes);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(Organisation.NameLimit);
        builder.Property(row => row.Code).HasMaxLength(Organisation.CodeLimit);
        builder.Property(row => row.DecisionNumber).HasMaxLength(Decision.NumberLimit);
        builder.Property(row => row.Issuer).HasMaxLength(Scheme.IssuerLimit);
        // Read and written whole, never asked by their parts; the key of a unit may be of one that does not exist yet.
        builder.Property(row => row.Units).HasConversion(keys => Join(keys), text => Split(text), Whole<Guid>());
        builder.Property(row => row.Members).HasConversion(keys => Join(keys), text => Split(text), Whole<Guid>());
        builder.Property(row => row.Appointed).HasConversion(
            rows => JsonSerializer.Serialize(rows, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<List<SchemeAppointment>>(text, JsonSerializerOptions.Default)!,
            Whole<SchemeAppointment>());
        builder.HasIndex(row => row.SchemeId);
    }

    private static ValueComparer<IReadOnlyList<T>> Whole<T>() => new((one, other) => one!.SequenceEqual(other!), rows => rows.Count, rows => rows);

    private static string Join(IReadOnlyList<Guid> keys) => string.Join(' ', keys);

    private static IReadOnlyList<Guid> Split(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Guid.Parse(key, CultureInfo.InvariantCulture))];
}
