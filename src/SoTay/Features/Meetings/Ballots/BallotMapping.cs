using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Ballots;

internal sealed class BallotMapping : IEntityTypeConfiguration<MeetingBallot>
{
    public void Configure(EntityTypeBuilder<MeetingBallot> builder)
    {
        builder.ToTable("MeetingBallot").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        // Views of the list below; by their types alone they would be taken for relations.
        builder.Ignore(row => row.Standing).Ignore(row => row.Result);
        builder.Property(row => row.Question).HasMaxLength(MeetingVote.QuestionLimit);
        builder.Property(row => row.CancelledWhy).HasMaxLength(MeetingVote.QuestionLimit);
        builder.HasIndex(row => new { row.MeetingId, row.State });
        // Short lists that are only read with their ballot.
        AsText(builder.Property(row => row.Candidates));
        AsText(builder.Property(row => row.OnPaper));
        AsText(builder.Property(row => row.OnDevice));
    }

    private static void AsText<T>(PropertyBuilder<List<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, MeetingChanges.Json), text => JsonSerializer.Deserialize<List<T>>(text, MeetingChanges.Json) ?? new(),
        new ValueComparer<List<T>>((one, other) => one!.SequenceEqual(other!), list => list.Aggregate(0, (hash, row) => HashCode.Combine(hash, row)), list => list.ToList()));
}
