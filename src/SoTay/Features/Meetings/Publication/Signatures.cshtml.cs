using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Publication;

/// <summary>Chair and secretary sign the minutes: with a finger on the screen, on the printed copy, or on the copy whose picture is sent.</summary>
[Requires(Capability.RunMeetings)]
[RequestSizeLimit(Uploads.FormBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploads.FormBytes)]
public sealed class SignaturesModel(AppDb db, PersonAccess access, FileStore files, IServiceProvider services, VietnamClock clock) : MeetingPageModel(db, access)
{
    private const string DrawingStart = "data:image/png;base64,";
    private const int DrawingLimit = 200_000;

    public string TextHash { get; private set; } = "";

    public List<MeetingSignature> Signatures { get; private set; } = [];

    public IEnumerable<(string Title, Guid Member, string Name, MeetingSignature? Signature)> Signers =>
        new[] { ("Chủ trì", Meeting.ChairId), ("Thư ký", Meeting.MeetingSecretaryId) }.Where(one => one.Item2 is not null)
            .Select(one => (one.Item1, one.Item2!.Value, NameOf(one.Item2), Signatures.Find(row => row.MemberId == one.Item2)));

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ?? Page();

    public async Task<IActionResult> OnPostDrawAsync(Guid meeting, Guid signer, string? drawing)
    {
        if (await ShowAsync(meeting) is { } gone) return gone;
        if (Meeting.IsSettled) return this.Refuse(PublicationRefusals.SealedSignature);
        if (string.IsNullOrEmpty(drawing)) return this.Refuse(PublicationRefusals.SignatureEmpty);
        return Drawn(drawing) is { } picture ? await KeepAsync(signer, SignatureHow.Drawn, picture) : this.Refuse(PublicationRefusals.SignatureUnreadable);
    }

    public async Task<IActionResult> OnPostScanAsync(Guid meeting, Guid signer, IFormFile? upload, bool secret)
    {
        if (await ShowAsync(meeting) is { } gone) return gone;
        var (picture, refusal) = await Uploads.PictureAsync(upload, secret, HttpContext.RequestAborted);
        return picture is null ? this.Refuse(refusal!) : await KeepAsync(signer, SignatureHow.Scanned, picture);
    }

    public async Task<IActionResult> OnPostPaperAsync(Guid meeting, Guid signer)
    {
        if (await ShowAsync(meeting) is { } gone) return gone;
        return Meeting.IsSettled ? this.Refuse(PublicationRefusals.SealedSignature) : await KeepAsync(signer, SignatureHow.OnPaper, null);
    }

    private async Task<IActionResult> KeepAsync(Guid signer, SignatureHow how, PictureFile? picture)
    {
        if (Signers.FirstOrDefault(one => one.Member == signer) is not { Name: { } name }) return this.Refuse(PublicationRefusals.SignerUnknown);
        Db.MeetingSignatures.Add(new MeetingSignature
        {
            MeetingId = Meeting.Id, OrganisationId = Meeting.OrganisationId, MemberId = signer, FullName = name, How = how, TextHash = TextHash,
            FileHash = picture is null ? null : files.Keep(picture.Content), ContentType = picture?.ContentType, ByName = Person.Name, At = clock.Now,
        });
        await Db.SaveAsync(Person.Actor, "Chữ ký biên bản", HttpContext.RequestAborted);
        this.Say($"Đã ghi chữ ký của đồng chí {name}");
        return Redirect(PublicationLinks.Signatures(Meeting.Id));
    }

    private async Task<IActionResult?> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (Meeting.OpenedAt is null) return Redirect(MeetingLinks.To(meeting));
        TextHash = (await services.GetRequiredService<DraftTextsQuery>().OfAsync(Meeting, HttpContext.RequestAborted)).TextHash;
        Signatures = await Db.SignaturesOfAsync(meeting, HttpContext.RequestAborted);
        return null;
    }

    private static PictureFile? Drawn(string drawing)
    {
        if (drawing.Length > DrawingLimit || !drawing.StartsWith(DrawingStart, StringComparison.Ordinal)) return null;
        var bytes = new byte[drawing.Length];
        return Convert.TryFromBase64Chars(drawing.AsSpan(DrawingStart.Length), bytes, out var length) ? PictureFile.Read(bytes.AsSpan(0, length)) : null;
    }
}
