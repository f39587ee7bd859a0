using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SoTay.Features.Tasks;

namespace SoTay.Features.Meetings.Desk;

/// <summary>
/// One value over everything that operations can change, the same on the server and on every device (Assets/meeting/desk/fold/digest.ts).
/// A device whose own value differs takes the whole meeting again.
/// </summary>
public static class DeskDigest
{
    public static string Of(Meeting meeting, IEnumerable<WorkTask> earlier) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(meeting, earlier))));

    /// <summary>One fact a line, lines in the order of their keys.</summary>
    public static string Text(Meeting meeting, IEnumerable<WorkTask> earlier)
    {
        var text = new StringBuilder();
        Line("meeting", OperationOutput.Name(meeting.State), meeting.HeldOn.ToString("yyyy-MM-dd"), meeting.StartsAt.ToString("HH:mm"), meeting.ChairId, meeting.MeetingSecretaryId,
            At(meeting.OpenedAt), At(meeting.EndedAt));
        foreach (var row in meeting.Attendances.OrderBy(row => row.MemberId)) Line("line", row.MemberId, row.FullName, Word(row.Standing), Flag(row.IsOfficial), Flag(row.IsCommittee), Word(row.Status), row.Reason, At(row.ArrivedAt), At(row.LeftAt));
        foreach (var row in meeting.Agenda.OrderBy(row => row.Id)) Line("item", row.Id, row.Place, row.Title, Flag(row.IsRemoved), row.Conclusion);
        foreach (var row in meeting.Opinions.OrderBy(row => row.Id)) Line("opinion", row.Id, row.AgendaItemId, row.SpeakerId, row.SpeakerName, row.Words, At(row.SaidAt), Flag(row.IsWithdrawn));
        foreach (var row in meeting.Turns.OrderBy(row => row.Id)) Line("turn", row.Id, row.AgendaItemId, row.SpeakerId, row.SpeakerName, At(row.AskedAt), At(row.From), At(row.To), Flag(row.IsWithdrawn));
        foreach (var row in meeting.Votes.OrderBy(row => row.Id)) Line("vote", row.Id, row.AgendaItemId, Word(row.Decision), row.Question, row.For, row.Against, row.Other, row.Base, row.Needed, Flag(row.Passed));
        foreach (var row in meeting.Guests.OrderBy(row => row.Id)) Line("guest", row.Id, row.FullName, row.Position);
        foreach (var row in meeting.Tasks.OrderBy(row => row.Id)) Line("task", row.Id, row.AgendaItemId, row.Title, row.Product, row.OwnerId, row.Deadline.ToString("yyyy-MM-dd"), row.AcceptorId, string.Join(',', row.CoworkerIds), row.TargetId, row.TargetAmount?.ToString("0.####", CultureInfo.InvariantCulture));
        foreach (var row in earlier.OrderBy(row => row.Id)) Line("earlier", row.Id, Word(row.State), row.Result);
        if (meeting.Scored is { } score)
        {
            Line("score", Points(score.Total), score.Grade, Flag(score.IsAgreed), Flag(score.ByConsent), score.For, score.Against, score.Other, score.Remedies);
            foreach (var part in score.Parts) Line("part", part.Key, part.Computed is { } computed ? Points(computed) : "", Points(part.Points), part.Reason, part.Fact);
        }

        return text.ToString();

        void Line(params object?[] parts) => text.AppendJoin('\u001f', parts).Append('\n');
        static string Word<T>(T value) where T : struct, Enum => OperationOutput.Name(value);
        static string Points(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
        static string Flag(bool value) => value ? "1" : "0";
        static long? At(DateTime? moment) => moment is { } at ? (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond : null;
    }
}
