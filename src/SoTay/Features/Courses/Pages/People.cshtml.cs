using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>Chooses who is put on the list of a course: by post as of a day, by unit, never trained in its kind, by name, or from a pasted list.</summary>
[Requires(Capability.EditRoster)]
public sealed class PeopleModel(AppDb db, CourseDesk desk, PeopleChoice choice, PastedPeople pasted, VietnamClock clock) : PageModel
{
    public Course Course { get; private set; } = null!;

    public PeopleFilter Filter { get; private set; } = new();

    public AsOf Day { get; private set; } = null!;

    public int Total { get; private set; }

    public IReadOnlyList<PersonToCall> Found { get; private set; } = [];

    /// <summary>The units right below the holder.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Lines of the pasted list that could not be read; the others are on the list.</summary>
    public IReadOnlyList<UnknownLine> Unknown { get; private set; } = [];

    public bool ForCandidates => CourseKinds.Of(Course).ForCandidates;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Pasted { get; set; }

    public string Link(int from = 0)
    {
        string?[] parts = [Filter.Group is { } group ? $"group={group}" : null, Day.IsToday ? null : $"on={Dates.Machine(Day.Date)}", Filter.Never ? "never=true" : null, Filter.Unit is { } unit ? $"unit={unit}" : null,
            string.IsNullOrWhiteSpace(Filter.Q) ? null : $"q={Uri.EscapeDataString(Filter.Q)}", from > 0 ? $"from={from}" : null];
        var said = string.Join('&', parts.Where(part => part is not null));
        return CourseLinks.People(Course.Id) + (said.Length > 0 ? "?" + said : "");
    }

    /// <summary>The same choice with another handler behind it.</summary>
    public string Post(string handler) => Link(Filter.From) is var link && link.Contains('?', StringComparison.Ordinal) ? $"{link}&handler={handler}" : $"{link}?handler={handler}";

    public async Task<IActionResult> OnGetAsync(Guid course, [FromQuery] PeopleFilter filter, CancellationToken cancellation) => await LoadAsync(course, filter, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid course, [FromQuery] PeopleFilter filter, CancellationToken cancellation) =>
        AddAsync(course, filter, () => Task.FromResult<IReadOnlyCollection<Guid>>([.. Chosen.Distinct()]), cancellation);

    public Task<IActionResult> OnPostAllAsync(Guid course, [FromQuery] PeopleFilter filter, CancellationToken cancellation) =>
        AddAsync(course, filter, async () => await choice.AllAsync(Course, filter, Day.Date, cancellation), cancellation);

    public async Task<IActionResult> OnPostPasteAsync(Guid course, [FromQuery] PeopleFilter filter, CancellationToken cancellation)
    {
        if (!await LoadAsync(course, filter, cancellation)) return NotFound();
        if (string.IsNullOrWhiteSpace(Pasted)) return this.Refuse(CourseRefusals.PasteEmpty);
        if (ForCandidates) return this.Refuse(CourseRefusals.ForCandidates);
        var (found, unknown) = await pasted.ReadAsync(Course.OrganisationId, Pasted, cancellation);
        var there = await db.CourseSeats.Where(row => row.CourseId == course && row.MemberId != null).Select(row => row.MemberId!.Value).ToListAsync(cancellation);
        var added = found.Except(there).ToList();
        if (added.Count > 0 && (await desk.AddAsync(Course, added, [], cancellation) ?? await desk.SaveAsync("danh sách dán", cancellation)) is { } no) return this.Refuse(no);
        if (unknown.Count == 0)
        {
            this.Say($"Đã thêm {added.Count} người{(found.Count > added.Count ? $", {found.Count - added.Count} người đã có từ trước" : "")}");
            return Redirect(CourseLinks.To(course));
        }

        ModelState.Clear();
        if (!await LoadAsync(course, filter, cancellation)) return NotFound();
        (Pasted, Unknown) = (string.Join('\n', unknown.Select(line => line.Line)), unknown);
        this.Say($"Đã thêm {added.Count} người, còn {unknown.Count} dòng chưa rõ");
        return Page();
    }

    private async Task<IActionResult> AddAsync(Guid course, PeopleFilter filter, Func<Task<IReadOnlyCollection<Guid>>> read, CancellationToken cancellation)
    {
        if (!await LoadAsync(course, filter, cancellation)) return NotFound();
        var ids = await read();
        Refusal? no = await desk.AddAsync(Course, ForCandidates ? [] : ids, ForCandidates ? ids : [], cancellation) ?? await desk.SaveAsync(null, cancellation);
        if (no is not null) return this.Refuse(no);
        this.Say($"Đã thêm {ids.Count} người vào danh sách lớp");
        return Redirect(Link());
    }

    private async Task<bool> LoadAsync(Guid course, PeopleFilter filter, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return false;
        (Course, Filter, Day) = (found, filter with { From = Math.Max(0, filter.From) }, AsOf.Parse(filter.On, clock.Today));
        var below = await db.Organisations.AsNoTracking().Where(row => row.ParentId == found.OrganisationId && row.EndedOn == null).OrderBy(row => row.Code).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation);
        Units = [new("Mọi đơn vị", ""), .. below.Select(row => new SelectListItem(row.Name, row.Id.ToString(), row.Id == filter.Unit))];
        // A unit from elsewhere in the address asks for nobody.
        if (filter.Unit is { } unit && !await db.SubtreeOf(found.OrganisationId).ContainsAsync(unit, cancellation)) return false;
        (Total, Found) = await choice.ReadAsync(found, Filter, Day.Date, cancellation);
        return true;
    }
}
