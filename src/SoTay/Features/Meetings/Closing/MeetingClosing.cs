using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Office.Reading.Texts;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Closing;

/// <summary>
/// Ends a meeting, held on the desk or on paper: checks, number, papers, seal, roll-ups and audit in one transaction. Two people
/// closing at once meet on the meeting's version or on the number's unique index; one wins, the other reads why.
/// </summary>
public sealed class MeetingClosing(AppDb db, PolicyBook policies, MeetingDrafts drafts, FileStore files, VietnamClock clock)
{
    private const int Attempts = 5;

    /// <param name="number">Number of a paper document, or the next free one when null.</param>
    /// <param name="known">The meeting as this request has just read it whole; read again when somebody wrote in between.</param>
    public async Task<Refusal?> CloseAsync(Person person, Guid id, MeetingOutcome outcome, int? number, CancellationToken cancellation = default, Meeting? known = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var meeting = attempt == 1 && known is not null ? known : await db.WholeMeetingAsync(person, id, cancellation);
            if (meeting is null) return MeetingRefusals.Cancelled;
            if (await OnceAsync(person, meeting, outcome, number, cancellation) is { } refusal) return Forget(refusal);
            try
            {
                await db.SaveAsync(person.Actor, "Ban hành và khóa biên bản", cancellation);
                return null;
            }
            catch (DbUpdateException fault) when (fault.CameSecond && attempt < Attempts) { db.ChangeTracker.Clear(); }
            catch (DbUpdateException fault) when (fault.CameSecond) { return Forget(DocumentRefusals.NumberTaken(number ?? 0)); }
        }
    }

    private async Task<Refusal?> OnceAsync(Person person, Meeting meeting, MeetingOutcome outcome, int? number, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(meeting.OrganisationId, meeting.HeldOn, cancellation);
        if (ClosingChecks.Of(meeting, outcome, rules, clock.Now).Stops is [var stop, ..]) return stop;
        var type = TypeOf(outcome);
        var term = await db.TermAsync(meeting.OrganisationId, meeting.HeldOn, cancellation);
        var taken = number ?? await NextAsync(meeting, type, term, cancellation);
        // A number that the product gives is free; when another issue takes it first, the save fails and this runs again.
        if (number is not null && await db.NumberRefusalAsync(meeting.OrganisationId, type, term, taken, cancellation) is { } used) return used;

        var texts = await MeetingTexts.OfAsync(db, meeting, cancellation) with { DaysLate = LateEntry.Days(meeting, rules, clock.Today) };
        var symbol = DocumentSymbol.Of(taken, type, texts.BodyOf(meeting).Code);
        if (Sign(person, meeting, texts) is { } unsigned) return unsigned;
        var earlier = await drafts.EarlierTasksAsync(meeting, cancellation);
        var papers = new MeetingPapers(rules);
        var minutes = files.Keep(papers.Minutes(texts.Minutes(meeting, clock.Today)));
        var paper = papers.Resolution(texts.Resolution(meeting, symbol, earlier, clock.Today));
        var resolution = files.Keep(paper);
        var document = new Document
        {
            OrganisationId = meeting.OrganisationId, Type = type, Number = taken, Term = term, Symbol = symbol.Text, IssuedOn = meeting.HeldOn,
            Subject = Capital(MeetingTexts.Subject(meeting)), FileHash = resolution, FileName = $"{symbol.Text.Replace('/', '-')}.docx",
        };
        db.Documents.Add(document);
        var words = FileText.Read(paper, cancellation).Text?.Words ?? "";
        if (words.Length > 0) db.Add(new DocumentText { DocumentId = document.Id, Words = words });
        db.IndexDocuments([document], new Dictionary<Guid, string> { [document.Id] = words });
        if (meeting.Seal(clock.Now, minutes, resolution, symbol.Text, document.Id) is { } refusal) return refusal;
        Count(meeting, MeetingDay.For(rules, meeting.Month));
        AuditTrail.Note(db, person.Actor, meeting.OrganisationId, "Meeting.sealed", meeting.Id, meeting.SealHash);
        return null;
    }

    /// <summary>Whoever has not signed on the screen signs the printed minutes; a signature under another text stops the sealing.</summary>
    private Refusal? Sign(Person person, Meeting meeting, MeetingTexts texts)
    {
        var text = MinutesFingerprint.Of(texts.Minutes(meeting, clock.Today));
        foreach (var signer in new[] { meeting.ChairId!.Value, meeting.MeetingSecretaryId!.Value })
        {
            var name = meeting.AttendanceOf(signer)?.FullName ?? "";
            var known = texts.Signatures.FirstOrDefault(row => row.MemberId == signer);
            if (known?.HoldsFor(text) is false) return PublicationRefusals.SignedAnotherText(name);
            if (known is null)
                db.MeetingSignatures.Add(new MeetingSignature
                {
                    MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, MemberId = signer, FullName = name, How = SignatureHow.OnPaper,
                    TextHash = text, ByName = person.Name, At = clock.Now,
                });
        }

        return null;
    }

    /// <summary>What the register gives next; symbols of meetings that were imported without a register entry count as used.</summary>
    public async Task<int> NextAsync(Meeting meeting, string type, string term, CancellationToken cancellation = default)
    {
        var next = await db.NextNumberAsync(meeting.OrganisationId, type, term, cancellation);
        var since = new DateOnly(int.TryParse(term.Split('-')[0], out var year) ? year : meeting.HeldOn.Year, 1, 1);
        var known = await db.Meetings.Where(row => row.OrganisationId == meeting.OrganisationId && row.ResolutionSymbol != null && row.HeldOn >= since && row.HeldOn <= meeting.HeldOn)
            .Select(row => row.ResolutionSymbol).ToListAsync(cancellation);
        return known.Select(text => DocumentSymbol.TryParse(text, out var symbol) && symbol.Type == type ? symbol.Number + 1 : 1).Append(next).Max();
    }

    public static string TypeOf(MeetingOutcome outcome) => outcome is MeetingOutcome.Resolution ? "NQ" : "KL";

    private void Count(Meeting meeting, MeetingDay day)
    {
        if (meeting.Kind is MeetingKind.Thematic) db.Count(meeting.OrganisationId, meeting.Month, CountedMeasure.Thematic, 1);
        if (meeting.Kind is not MeetingKind.Regular) return;
        db.Count(meeting.OrganisationId, meeting.Month, day.IsOnTime(meeting.HeldOn) ? CountedMeasure.MetOnTime : CountedMeasure.MetLate, 1);
        db.Count(meeting.OrganisationId, meeting.Month, CountedMeasure.Sealed, 1);
        if (meeting.IsOnPaper) db.Count(meeting.OrganisationId, meeting.Month, CountedMeasure.MetOnPaper, 1);
        if (meeting.OperationCount > 0) db.Count(meeting.OrganisationId, meeting.Month, CountedMeasure.Worked, 1);
    }

    private Refusal Forget(Refusal refusal)
    {
        db.ChangeTracker.Clear();
        return refusal;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
