using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Pictures;

/// <summary>Takes a picture into a meeting, from the form of the page or from a desk that held it while there was no network.</summary>
public sealed class PictureTaking(AppDb db, FileStore files, PolicyBook policies, VietnamClock clock)
{
    /// <summary>The number of the rule on the day of the meeting.</summary>
    public async Task<Dated<int>?> MostAsync(Meeting meeting, CancellationToken cancellation) =>
        (await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation)).Whole("meeting.pictures.max");

    /// <summary>The same picture of a device is taken once, however often it comes.</summary>
    public async Task<Refusal?> TakeAsync(Person person, Meeting meeting, SentPicture sent, CancellationToken cancellation)
    {
        var words = (sent.Caption ?? "").Trim();
        var there = await db.MeetingPictures.AsNoTracking().Where(row => row.MeetingId == meeting.Id).Select(row => new { row.Id, row.FileHash, row.IsRemoved }).ToListAsync(cancellation);
        if (there.Exists(row => row.Id == sent.Id)) return null;
        if (meeting.OpenedAt is not { } opened) return PictureRefusals.NotHeldYet;
        if (await MostAsync(meeting, cancellation) is { } most && there.Count(row => !row.IsRemoved) >= most.Value) return PictureRefusals.TooMany(most.Value);
        if (words.Length > MeetingPicture.CaptionLimit) return MeetingRefusals.WordsTooLong(words.Length, MeetingPicture.CaptionLimit, "Caption");
        if (MeetingRefusals.SecretIn(words, "Caption") is { } mark) return mark;
        var (picture, refusal) = await Uploads.PictureAsync(sent.Upload, sent.Secret, cancellation);
        if (picture is null) return refusal;
        if (there.Exists(row => !row.IsRemoved && row.FileHash == FileStore.HashOf(picture.Content))) return PictureRefusals.SameAgain;
        db.MeetingPictures.Add(new MeetingPicture
        {
            Id = sent.Id, MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, FileHash = files.Keep(picture.Content), ContentType = picture.ContentType,
            Caption = words, ByName = person.Name, At = Within(sent.At ?? clock.Now, opened),
        });
        await db.SaveAsync(person.Actor, cancellation: cancellation);
        return null;
    }

    // A device's clock may be wrong; no picture is from before the meeting or from the future.
    private DateTime Within(DateTime at, DateTime opened) => at.ToUniversalTime() is var moment && moment > clock.Now ? clock.Now : moment < opened ? opened : moment;
}

/// <param name="Id">Made by the device; new for a form.</param>
/// <param name="At">When the device kept it; null for a form.</param>
public sealed record SentPicture(Guid Id, IFormFile? Upload, string? Caption, bool Secret = false, DateTime? At = null);
