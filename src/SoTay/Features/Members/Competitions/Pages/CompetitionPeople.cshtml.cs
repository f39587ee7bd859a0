using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>Names examiners and candidates: from the roster of the deciding level, or somebody from outside by name; ties a candidate to a record that came later.</summary>
[Requires(Capability.RunCompetitions)]
public sealed class CompetitionPeopleModel(AppDb db, PersonAccess access, CompetitionDesk desk, VietnamClock clock, IEnumerable<IRoster> rosters) : CompetitionPage(db, access, desk, clock)
{
    private const int MostFound = 20;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>The candidate to be tied to a record.</summary>
    [FromQuery(Name = "link")]
    public Guid? LinkTo { get; set; }

    public List<(Guid Id, string Name, string Cell)> Found { get; } = [];

    public CompetitionCandidate? Linked => One.Candidates.Find(row => row.Id == LinkTo && row.MemberId is null);

    public string Address(string? handler = null) => $"{CompetitionLinks.To(Id)}/people?q={Uri.EscapeDataString(Words ?? "")}{(LinkTo is { } link ? $"&link={link}" : "")}{(handler is null ? "" : $"&handler={handler}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        Input.On = Today;
        return Page();
    }

    public Task<IActionResult> OnPostExaminerAsync(CancellationToken cancellation) =>
        ActAsync(one => one.AddExaminer(Picked.Member, Picked.Name) is { } no ? no with { Field = no.Field is null ? null : "Name" } : null, "Đã ghi vào hội đồng", cancellation, Address());

    public Task<IActionResult> OnPostCandidateAsync(CancellationToken cancellation) => ActAsync(one => one.Register(Picked.Member, Picked.Name, Picked.Unit, Input.On, Today), "Đã ghi ứng viên", cancellation, Address());

    public Task<IActionResult> OnPostLinkAsync(CancellationToken cancellation) => ActAsync(one =>
    {
        if (Linked is not { } candidate) return CompetitionRefusals.NoSuchCandidate;
        if (Found.Find(row => row.Id == Input.Member) is not { Name: { } name } found || Folding.Fold(name) != Folding.Fold(candidate.Name)) return CompetitionRefusals.NotAMember;
        if (one.Candidates.Exists(row => row.MemberId == found.Id)) return CompetitionRefusals.RegisteredAlready;
        candidate.MemberId = found.Id;
        return null;
    }, "Đã gắn với hồ sơ", cancellation);

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        Found.Clear();
        if (string.IsNullOrWhiteSpace(Words)) return;
        List<PlacedMember> people = [];
        foreach (var roster in rosters) people.AddRange(await roster.FindAsync(One.OrganisationId, Words, MostFound, cancellation));
        var cells = people.Select(row => row.CellId).Distinct().ToList();
        var names = await Db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        Found.AddRange(people.Select(row => (row.Id, row.Name, names.GetValueOrDefault(row.CellId, ""))));
    }

    // Somebody chosen from the list goes before what is typed for a person outside.
    private (Guid? Member, string? Name, string? Unit) Picked => Found.Find(row => row.Id == Input.Member) is { Name: { } name } found ? (found.Id, name, found.Cell) : (null, Input.Name, Input.Unit);
}
