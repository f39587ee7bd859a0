using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Publication;

/// <summary>
/// Minutes and resolution before the sealing: numbers, names, votes and dates stand as they were recorded, the free paragraphs are
/// fields among them. Two people who write the same paragraph see both versions.
/// </summary>
[Requires(Capability.RunMeetings)]
public sealed class DraftsModel(AppDb db, PersonAccess access, IServiceProvider services) : MeetingPageModel(db, access)
{
    internal DraftTexts Draft { get; private set; } = null!;

    [BindProperty]
    public DraftsInput Input { get; set; } = new();

    /// <summary>Place of a paragraph in the form.</summary>
    public int IndexOf(PassageKind kind, Guid target) => Input.Passages.FindIndex(row => row.Kind == kind && row.Target == target);

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (await GoneAsync(meeting) is { } gone) return gone;
        Input = new DraftsInput { Passages = [.. await ShownAsync()] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (await GoneAsync(meeting) is { } gone) return gone;
        for (var attempt = 0; ; attempt++)
        {
            if (await WriteAsync() is { } refusal) return this.Refuse(refusal);
            try
            {
                await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted);
                break;
            }
            catch (DbUpdateException fault) when (fault.CameSecond && attempt == 0)
            {
                // Somebody saved between reading and writing: the second look finds their words and shows both.
                Db.ChangeTracker.Clear();
            }
        }

        this.Say("Đã lưu dự thảo");
        return Redirect(PublicationLinks.Drafts(meeting));
    }

    private async Task<Refusal?> WriteAsync()
    {
        var known = await Db.MeetingPassages.Where(row => row.MeetingId == Meeting.Id).ToListAsync(HttpContext.RequestAborted);
        Refusal? refusal = null;
        for (var at = 0; at < Input.Passages.Count; at++)
        {
            var (input, row) = (Input.Passages[at], known.Find(row => row.Kind == Input.Passages[at].Kind && row.Target == Input.Passages[at].Target));
            if (!IsPlace(input)) return PublicationRefusals.PassageUnknown;
            var words = (input.Words ?? "").ReplaceLineEndings("\n").Trim();
            var proposed = ProposedFor(input.Kind);
            if (words == (row is { Words.Length: > 0 } ? row.Words : proposed)) continue;
            if ((row?.Version ?? -1) != input.Seen)
            {
                (input.Other, input.OtherBy, input.Seen) = (row is { Words.Length: > 0 } ? row.Words : proposed, row?.ByName ?? "", row?.Version ?? -1);
                ModelState.Remove($"Input.Passages[{at}].Seen");
                refusal ??= PublicationRefusals.ChangedByOther(input.OtherBy) with { Field = $"Input.Passages[{at}].Words" };
                continue;
            }

            if (row is null) Db.Add(row = new MeetingPassage { MeetingId = Meeting.Id, OrganisationId = Meeting.OrganisationId, Kind = input.Kind, Target = input.Target });
            if (row.Write(words == proposed ? "" : words, Person.Name) is { } no) refusal ??= no with { Field = $"Input.Passages[{at}].Words" };
        }

        if (refusal is not null) Db.ChangeTracker.Clear();
        return refusal;
    }

    private bool IsPlace(PassageInput input) => input.Kind is PassageKind.Report ? Meeting.ItemOf(input.Target) is { IsRemoved: false } : input.Target == Meeting.Id;

    private string ProposedFor(PassageKind kind) => kind is PassageKind.Report ? "" : MeetingTexts.Proposed(Meeting, kind).Trim();

    private async Task<IEnumerable<PassageInput>> ShownAsync()
    {
        var known = await Db.MeetingPassages.AsNoTracking().Where(row => row.MeetingId == Meeting.Id).ToListAsync(HttpContext.RequestAborted);
        return Meeting.Items.Select(item => (Kind: PassageKind.Report, Target: item.Id)).Append((Kind: PassageKind.Assessment, Target: Meeting.Id)).Append((Kind: PassageKind.Directions, Target: Meeting.Id))
            .Select(place => (Place: place, Row: known.Find(row => row.Kind == place.Kind && row.Target == place.Target)))
            .Select(found => new PassageInput
            {
                Kind = found.Place.Kind, Target = found.Place.Target, Seen = found.Row?.Version ?? -1,
                Words = found.Row is { Words.Length: > 0 } row ? row.Words : ProposedFor(found.Place.Kind),
            });
    }

    /// <summary>Out of sight, not begun, or sealed already.</summary>
    private async Task<IActionResult?> GoneAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (Meeting.OpenedAt is null && !Meeting.IsSettled) return Redirect(MeetingLinks.RollCall(meeting));
        if (Meeting.IsSettled && HttpContext.Request.Method == HttpMethods.Get) return Redirect(MeetingLinks.To(meeting));
        if (Meeting.OpenedAt is not null) Draft = await services.GetRequiredService<DraftTextsQuery>().OfAsync(Meeting, HttpContext.RequestAborted);
        if (!Meeting.IsSettled) return null;
        if (Meeting.OpenedAt is null) return Redirect(MeetingLinks.To(meeting));
        return this.Refuse(PublicationRefusals.NotDraft);
    }
}
