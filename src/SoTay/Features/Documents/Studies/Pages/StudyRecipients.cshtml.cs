using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Sending;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Studies.Pages;

/// <summary>Gives a study on: a cell to its members, any other organisation to the units right below, which get the document with it and are told.</summary>
[Requires(Capability.KeepRegister)]
public sealed class StudyRecipientsModel(AppDb db, PersonAccess access, IUnitNotices notices, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public DocumentStudy Study { get; private set; } = null!;

    public Document Entry { get; private set; } = null!;

    /// <summary>Those who do not have it yet.</summary>
    public IReadOnlyList<StudyChoice> Choices { get; private set; } = [];

    public int Given { get; private set; }

    [BindProperty]
    public bool Everyone { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>How many "everyone" is: whoever is exempt is chosen by name.</summary>
    public int Usual => Choices.Count(choice => !choice.IsExempt);

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid study)
    {
        if (!await LoadAsync(organisation, study)) return NotFound();
        Everyone = Given == 0 && Usual > 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid study)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!await LoadAsync(organisation, study)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if ((Unit.IsEnded ? StudyRefusals.UnitEnded : DocumentStudy.Over(Entry, null, clock.Today)) is { } over) return this.Refuse(over);
        var chosen = Choices.Where(choice => Everyone && !choice.IsExempt || Chosen.Contains(choice.Id.ToString())).Select(choice => choice.Id).ToList();
        if (chosen.Count == 0) return this.Refuse(StudyRefusals.NobodyChosen);
        if (Unit.IsCell) await GiveMembersAsync(chosen, cancellation);
        else await GiveUnitsAsync(chosen, cancellation);
        // Given twice at the same moment: the other press did it.
        try { await db.SaveAsync(access.Person.Actor, "Giao học tập", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { db.ChangeTracker.Clear(); }
        this.Say(Unit.IsCell ? $"Đã giao cho {chosen.Count} đảng viên" : $"Đã giao cho {chosen.Count} đơn vị");
        return Redirect(StudyLinks.To(organisation, study));
    }

    // Whoever came from another cell brings along what was read there.
    private async Task GiveMembersAsync(List<Guid> members, CancellationToken cancellation)
    {
        var known = await db.StudyMembers.Where(row => row.StudyId == Study.Id && members.Contains(row.MemberId)).ToListAsync(cancellation);
        foreach (var row in known) row.OrganisationId = Unit.Id;
        db.AddRange(members.Where(member => !known.Exists(row => row.MemberId == member)).Select(member => new StudyMember { StudyId = Study.Id, MemberId = member, OrganisationId = Unit.Id, GivenAt = clock.Now }));
    }

    private async Task GiveUnitsAsync(List<Guid> units, CancellationToken cancellation)
    {
        db.AddRange(units.Select(unit => new StudyUnit { StudyId = Study.Id, OrganisationId = unit, GivenAt = clock.Now, ByName = access.Person.Name }));
        var have = await db.DocumentRecipients.Where(row => row.DocumentId == Entry.Id && units.Contains(row.OrganisationId)).Select(row => row.OrganisationId).ToListAsync(cancellation);
        var without = units.FindAll(unit => !have.Contains(unit));
        db.AddRange(without.Select(unit => new DocumentRecipient { DocumentId = Entry.Id, OrganisationId = unit, FromId = Unit.Id, SentAt = clock.Now }));
        if (without.Count > 0) db.IndexAgain(Entry);
        await notices.TellAsync(Study.Id, units, $"Học tập {Entry.Symbol}", $"{Unit.Name} giao học tập {Entry.Symbol}, hạn {Dates.Full(Study.Deadline)}. Giao cho đảng viên, đơn vị trực thuộc.", unit => StudyLinks.To(unit, Study.Id), cancellation);
    }

    private async Task<bool> LoadAsync(Guid organisation, Guid study)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.StudyAtAsync(organisation, study, cancellation) is not { } found) return false;
        Study = found;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Entry = await db.Documents.FirstAsync(row => row.Id == found.DocumentId, cancellation);
        var (members, units) = (db.StudyMembers.Where(row => row.StudyId == study), db.StudyUnits.Where(row => row.StudyId == study));
        Choices = Unit.IsCell
            ? await db.StudentsOf(organisation).Where(row => !members.Any(given => given.MemberId == row.Id && given.OrganisationId == organisation)).OrderBy(row => row.SortKey).Select(row => new StudyChoice(row.Id, row.FullName, row.IsExempt)).ToListAsync(cancellation)
            : await db.Organisations.Where(row => row.ParentId == organisation && row.EndedOn == null && row.Kind != OrganisationKind.Group && !units.Any(given => given.OrganisationId == row.Id))
                .OrderBy(row => row.FoldedName).Select(row => new StudyChoice(row.Id, row.Name, false)).ToListAsync(cancellation);
        Given = Unit.IsCell ? await members.CountAsync(row => row.OrganisationId == organisation, cancellation)
            : await db.Organisations.CountAsync(row => row.ParentId == organisation && units.Any(given => given.OrganisationId == row.Id), cancellation);
        return true;
    }
}

/// <summary>A unit or member that may be given the study.</summary>
public sealed record StudyChoice(Guid Id, string Name, bool IsExempt);
