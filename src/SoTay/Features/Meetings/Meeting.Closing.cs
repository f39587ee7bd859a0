using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    /// <summary>The last vote on the resolution.</summary>
    public MeetingVote? ResolutionVote => Votes.Where(vote => vote.Decision is VoteDecision.Resolution).MaxBy(vote => vote.Id);

    /// <summary>Locks the meeting for good. The checks have been made by <see cref="ClosingChecks"/>; the numbers of the roll-call are fixed here.</summary>
    internal Refusal? Seal(DateTime now, string minutesHash, string resolutionHash, string symbol, Guid document)
    {
        if (Closed() is { } no) return State is MeetingState.Sealed ? MeetingRefusals.ClosedTwice : no;
        var roll = new RollCall(Attendances);
        (Present, Excused, Unexcused, Exempt) = (roll.Present, roll.Excused, roll.Unexcused, roll.Exempt);
        (MinutesHash, ResolutionHash, ResolutionSymbol, ResolutionId) = (minutesHash, resolutionHash, symbol, document);
        (State, SealedAt) = (MeetingState.Sealed, now);
        SealHash = ContentHash();
        return null;
    }

    /// <summary>Records what should have stood at a place; nothing sealed is touched. The reason is compulsory.</summary>
    internal Refusal? Correct(CorrectablePlace place, string after, string reason, string byName, DateTime now)
    {
        if (State is not MeetingState.Sealed) return MeetingRefusals.NotSealed;
        var refusal = MeetingChange.Limit(after, MeetingCorrection.WordsLimit, "After") ?? MeetingChange.Limit(reason, MeetingCorrection.WordsLimit, "Reason");
        if (refusal is not null) return refusal;
        if (after.Trim() == place.Text.Trim()) return MeetingRefusals.CorrectionSame;
        Corrections.Add(new MeetingCorrection
        {
            MeetingId = Id, OrganisationId = OrganisationId, Place = place.Words, Before = place.Text, After = after.Trim(), Reason = reason.Trim(), ByName = byName, At = now,
        });
        return null;
    }

    /// <summary>SHA-256 over what the meeting holds, written one fact a line; <c>sotay verify</c> computes it again.</summary>
    public string ContentHash()
    {
        var text = new StringBuilder();
        Line(Kind, HeldOn.ToString("O", CultureInfo.InvariantCulture), Place, ChairId, MeetingSecretaryId, MinutesHash, ResolutionHash, ResolutionSymbol);
        foreach (var row in Attendances.OrderBy(row => row.MemberId)) Line("attendance", row.MemberId, row.Standing, row.Status, row.Reason);
        foreach (var row in Attendances.Where(row => row.ArrivedAt is not null || row.LeftAt is not null).OrderBy(row => row.MemberId))
            Line("hours", row.MemberId, At(row.ArrivedAt), At(row.LeftAt));
        foreach (var row in Turns.OrderBy(row => row.Id)) Line("turn", row.Id, row.AgendaItemId, row.SpeakerName, At(row.From), At(row.To), row.IsWithdrawn);
        foreach (var row in Items) Line("item", row.Id, row.Title, row.Conclusion);
        foreach (var row in Opinions.OrderBy(row => row.Id)) Line("opinion", row.Id, row.AgendaItemId, row.SpeakerName, row.Words, row.IsWithdrawn);
        foreach (var row in Votes.OrderBy(row => row.Id)) Line("vote", row.Id, row.Question, row.For, row.Against, row.Other, row.Base, row.Passed);
        foreach (var row in Ballots.OrderBy(row => row.Id))
            Line("ballot", row.Id, row.Question, row.State, row.Issued, row.Returned, row.Invalid, row.Electronic, row.Base, row.Needed, JsonSerializer.Serialize(row.Candidates, MeetingChanges.Json));
        if (Scored is { } score) Line("score", JsonSerializer.Serialize(score, MeetingChanges.Json));
        foreach (var row in Guests.OrderBy(row => row.Id)) Line("guest", row.Id, row.FullName, row.Position);
        foreach (var row in Operations.Where(row => row.Kind is MeetingOperationKind.TaskGiven && row.Outcome is OperationOutcome.Applied).OrderBy(row => row.Id))
            Line("task", row.Id, row.Payload);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        static string? At(DateTime? moment) => moment?.ToString("O", CultureInfo.InvariantCulture);
        void Line(params object?[] parts) => text.AppendJoin('\u001f', parts).Append('\n');
    }
}
