using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Corrections;
using SoTay.Features.Members.Records;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Own;

/// <summary>What is recorded about me, what was changed in it and by whom, who looked; and the way to have it put right.</summary>
[Requires(Capability.Self)]
public sealed class OwnRecordModel(AppDb db, PersonAccess access, IEnumerable<ITellsOfMembers> rooms, VietnamClock clock) : PageModel
{
    private const int Lately = 60;

    public RecordView? Record { get; private set; }

    public IReadOnlyList<CorrectionRequest> Requests { get; private set; } = [];

    public IReadOnlyList<OwnChange> Changes { get; private set; } = [];

    public IReadOnlyList<OwnChange> Readings { get; private set; } = [];

    public IEnumerable<SelectListItem> Fields { get; } =
        CorrectionFields.All.Select(one => new SelectListItem(one.Words, one.Field)).Prepend(new("Chọn chỗ ghi sai", ""));

    /// <summary>Not somebody else's for whom I act.</summary>
    public bool IsMine => access.Person.For is null;

    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Asks for a correction.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Record!.Member.CellId is not { } cell) return NotFound();
        this.Collect(Judge(Record.Member));
        if (!ModelState.IsValid) return this.Again();
        db.Add(new CorrectionRequest
        {
            MemberId = Record.Member.Id, OrganisationId = cell, Field = Field!, Wanted = Wanted!.Trim(), Why = Why?.Trim() ?? "", AskedAt = clock.Now,
        });
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã gửi đề nghị đến văn phòng");
        return Redirect(MemberLinks.Me);
    }

    private Refusal? Judge(Member member)
    {
        if (!CorrectionFields.IsKnown(Field)) return CorrectionRefusals.FieldMissing;
        if (string.IsNullOrWhiteSpace(Wanted)) return CorrectionRefusals.WantedMissing;
        if (Wanted.Length > 200) return CorrectionRefusals.WantedTooLong;
        if (string.Equals(CorrectionFields.Now(member, Field!), Wanted.Trim(), StringComparison.OrdinalIgnoreCase)) return CorrectionRefusals.Same;
        if (Requests.Any(request => request.IsWaiting && request.Field == Field && Field != CorrectionFields.Other)) return CorrectionRefusals.WaitingAlready;
        return Field is nameof(Member.BirthDate) or nameof(Member.JoinedOn) or nameof(Member.OfficialOn) && !PartialDate.TryParse(Wanted, out _)
            ? MemberRefusals.NotADate(nameof(Wanted), Wanted) : null;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if ((access.Person.For?.MemberId ?? access.Person.MemberId) is not { } id) return false;
        Record = await RecordView.ReadAsync(db, id, rooms, cancellation);
        if (Record is null) return false;
        Requests = await db.CorrectionRequests.AsNoTracking().Where(row => row.MemberId == id).OrderByDescending(row => row.AskedAt).Take(Lately).ToListAsync(cancellation);
        var audit = (await db.Audit.AsNoTracking().Where(row => row.Subject == id).OrderByDescending(row => row.At).ThenByDescending(row => row.Number).Take(Lately).ToListAsync(cancellation))
            .Select(OwnChange.Of).ToList();
        (Changes, Readings) = ([.. audit.Where(one => !one.IsReading)], [.. audit.Where(one => one.IsReading)]);
        return true;
    }
}
