using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Scores;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

internal sealed class MeetingMapping :
    IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<Opinion>,
    IEntityTypeConfiguration<MeetingVote>, IEntityTypeConfiguration<MeetingGuest>, IEntityTypeConfiguration<SpeakingTurn>, IEntityTypeConfiguration<NoticeAnswer>,
    IEntityTypeConfiguration<MeetingOperation>, IEntityTypeConfiguration<MeetingCorrection>, IEntityTypeConfiguration<MonthReason>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meeting").IsVersioned();
        // Computed from the lists below; by their types alone they would be taken for relations of their own.
        builder.Ignore(row => row.Items).Ignore(row => row.ResolutionVote).Ignore(row => row.BallotVoters);
        // A view of the agenda, not a second relation to it.
        builder.Ignore(row => row.Items);
        builder.HasIndex(row => new { row.OrganisationId, row.Month, row.Kind });
        // The round that reminds looks for what is called or prepared near today, in every cell at once.
        // The state does not lead it: SQLite would take it for every question that names a state and go through all sealed meetings of the store.
        builder.HasIndex(row => row.HeldOn);
        // A board asks for the few meetings of many cells that are not sealed.
        builder.HasIndex(row => row.OrganisationId).HasFilter("\"SealedAt\" IS NULL");
        builder.HasIndex(row => row.PreparesId);
        builder.Property(row => row.Score).HasPrecision(5, 2);
        // Read and written whole, never asked by its parts.
        builder.Property(row => row.Scored).HasConversion(
            score => JsonSerializer.Serialize(score, MeetingChanges.Json), text => JsonSerializer.Deserialize<MeetingScore>(text, MeetingChanges.Json)!);
        builder.Property(row => row.Place).HasMaxLength(Meeting.PlaceLimit);
        builder.Property(row => row.Topic).HasMaxLength(AgendaItem.TitleLimit);
        builder.HasMany(row => row.Agenda).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Attendances).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Opinions).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Votes).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Turns).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Guests).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Answers).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Tasks).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Operations).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Ballots).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Corrections).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }

    // A child that arrives with its key already set (made by a device or by the program) is a new row: never a generated key.
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AgendaItem").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(AgendaItem.TitleLimit);
        builder.Property(row => row.Hint).HasMaxLength(AgendaItem.TitleLimit);
        builder.Property(row => row.Conclusion).HasMaxLength(AgendaItem.WordsLimit);
        builder.HasIndex(row => row.VisitId);
    }

    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("Attendance").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Reason).HasMaxLength(Attendance.ReasonLimit);
        builder.HasIndex(row => new { row.MeetingId, row.MemberId }).IsUnique();
        builder.HasIndex(row => row.MemberId);
    }

    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("Opinion").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Words).HasMaxLength(AgendaItem.WordsLimit);
    }

    public void Configure(EntityTypeBuilder<MeetingVote> builder)
    {
        builder.ToTable("MeetingVote").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Question).HasMaxLength(MeetingVote.QuestionLimit);
    }

    public void Configure(EntityTypeBuilder<MeetingGuest> builder)
    {
        builder.ToTable("MeetingGuest").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.FullName).HasMaxLength(MeetingGuest.NameLimit);
    }

    public void Configure(EntityTypeBuilder<SpeakingTurn> builder)
    {
        builder.ToTable("SpeakingTurn").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.SpeakerName).HasMaxLength(MeetingGuest.NameLimit);
    }

    public void Configure(EntityTypeBuilder<NoticeAnswer> builder)
    {
        builder.ToTable("NoticeAnswer").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Reason).HasMaxLength(NoticeAnswer.ReasonLimit);
        // One answer a member, however fast the button is pressed twice.
        builder.HasIndex(row => new { row.MeetingId, row.MemberId }).IsUnique();
        builder.HasIndex(row => row.MemberId);
    }

    public void Configure(EntityTypeBuilder<MeetingOperation> builder)
    {
        builder.ToTable("MeetingOperation").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Payload).HasMaxLength(MeetingOperation.PayloadLimit);
        builder.Property(row => row.SettledWhy).HasMaxLength(Attendance.ReasonLimit);
        builder.Ignore(row => row.Stamp);
        builder.HasIndex(row => row.MeetingId);
    }

    public void Configure(EntityTypeBuilder<MeetingCorrection> builder)
    {
        builder.ToTable("MeetingCorrection").Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.MeetingId);
    }

    public void Configure(EntityTypeBuilder<MonthReason> builder)
    {
        builder.ToTable("MonthReason").Ignore(row => row.Say).Ignore(row => row.Told);
        builder.Property(row => row.Words).HasMaxLength(MonthReason.WordsLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.Month });
    }
}
