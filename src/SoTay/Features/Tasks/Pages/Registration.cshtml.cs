using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Tasks.Pages;

/// <summary>What a member registers to do: tasks of the cell that the member gives to themselves and the secretary accepts.</summary>
[Requires(Capability.Self)]
public sealed class RegistrationModel(AppDb db, PersonAccess access, TaskGiving giving, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<WorkTask> Mine { get; private set; } = [];

    public IReadOnlyList<Target> Targets { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public int Year => Today.Year;

    [BindProperty]
    public TaskInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> TargetItems => TaskGiving.Choices(Targets);

    private Guid? Self => access.Person.For?.MemberId ?? access.Person.MemberId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        Input = new TaskInput { Title = Input.Title, Product = Input.Product, Deadline = Input.Deadline, Target = Input.Target, Amount = Input.Amount, Owner = Self, Ground = Registered(Year) };
        if (await giving.GiveAsync(Unit, Input, null, access.Person, cancellation) is { } refusal) return this.Refuse(refusal);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã đăng ký");
        return Redirect(TaskLinks.Registration);
    }

    private static string Registered(int year) => $"Tự đăng ký năm {year}";

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var (self, ground) = (Self, Registered(Year));
        var cell = await db.Members.Where(row => row.Id == self).Select(row => row.CellId).FirstOrDefaultAsync(cancellation);
        if (cell is null || await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == cell, cancellation) is not { } unit) return false;
        Unit = unit;
        Targets = await giving.TargetsAsync(unit.Id, cancellation);
        Mine = await db.WorkTasks.AsNoTracking().Where(row => row.OwnerId == self && row.Ground == ground && row.State != WorkTaskState.Cancelled).OrderBy(row => row.Deadline).ThenBy(row => row.Id).ToListAsync(cancellation);
        return true;
    }
}
