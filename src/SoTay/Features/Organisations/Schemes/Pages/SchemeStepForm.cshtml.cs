using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Pages;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Adds a step to a draft, or changes one in its place. A step that could not be done after those before it is refused with the sentence of its rule.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class SchemeStepFormModel(AppDb db, PersonAccess access, SchemeWork work, SchemeChoices choices) : PageModel
{
    public Scheme Scheme { get; private set; } = null!;

    [FromQuery(Name = "kind")]
    public OrganisationChangeKind Kind { get; set; }

    /// <summary>The step that is changed; null for a new one.</summary>
    [FromQuery(Name = "edit")]
    public Guid? EditId { get; set; }

    public SchemeStep? Editing { get; private set; }

    public string Action => Editing is null ? SchemeLinks.Step(Scheme.Id, Kind) : SchemeLinks.Edit(Scheme.Id, Editing);

    [BindProperty]
    public SchemeStepInput Input { get; set; } = new();

    public List<SelectListItem> Superiors { get; private set; } = [];

    public IReadOnlyList<OfferedUnit> Below { get; private set; } = [];

    public IEnumerable<SelectListItem> Units => [new("Chọn tổ chức", ""), .. Below.Select(one => new SelectListItem($"{one.Name} ({one.Members:N0} đảng viên)", one.Id.ToString()))];

    public IReadOnlyList<OfferedUnit> Inside { get; private set; } = [];

    public List<PlacedMember> Members { get; private set; } = [];

    public List<SelectListItem> Takers { get; private set; } = [];

    public bool ChoosesOne => Kind is OrganisationChangeKind.Absorb or OrganisationChangeKind.Split or OrganisationChangeKind.Rename or OrganisationChangeKind.Dissolve;

    public bool ChoosesMany => Kind is OrganisationChangeKind.Transfer or OrganisationChangeKind.Merge;

    /// <summary>The step gives a name.</summary>
    public bool Names => Kind is OrganisationChangeKind.Establish or OrganisationChangeKind.Merge or OrganisationChangeKind.Split or OrganisationChangeKind.Rename;

    public string UnitLabel => Kind switch
    {
        OrganisationChangeKind.Absorb => "Tổ chức được sáp nhập",
        OrganisationChangeKind.Merge => "Các tổ chức hợp nhất",
        OrganisationChangeKind.Transfer => "Đơn vị chuyển đi",
        OrganisationChangeKind.Split => "Tổ chức được chia tách",
        OrganisationChangeKind.Dissolve => "Tổ chức giải thể",
        _ => "Tổ chức",
    };

    public string? IntoLabel => Kind switch
    {
        OrganisationChangeKind.Absorb => "Sáp nhập vào",
        OrganisationChangeKind.Transfer => "Cấp trên mới",
        OrganisationChangeKind.Dissolve => "Tổ chức tiếp nhận",
        OrganisationChangeKind.Rename => null,
        _ => "Trực thuộc",
    };

    public string Hint => Kind switch
    {
        OrganisationChangeKind.Absorb => "Đơn vị trực thuộc và đảng viên sang tổ chức tiếp nhận; chức vụ cũ kết thúc.",
        OrganisationChangeKind.Merge => "Các tổ chức được chọn kết thúc; đơn vị trực thuộc và đảng viên sang tổ chức mới.",
        OrganisationChangeKind.Transfer => "Đơn vị đi cùng mọi đơn vị và đảng viên bên trong. Chọn được nhiều đơn vị cùng lúc.",
        OrganisationChangeKind.Establish => "Cấp trên trực tiếp quyết định thành lập (Điều lệ Đảng, Điều 10). Các bước sau chọn được tổ chức này.",
        OrganisationChangeKind.Split => "Ai và đơn vị nào không được đánh dấu thì ở lại.",
        OrganisationChangeKind.Dissolve => "Đơn vị trực thuộc và đảng viên sang tổ chức tiếp nhận. Không còn ai bên trong thì để trống nơi nhận.",
        _ => "Tên, mã, loại cũ giữ trong lịch sử.",
    };

    public IEnumerable<SelectListItem> KindsOffered => Kind is OrganisationChangeKind.Establish ? OrganisationChoices.Kinds.Where(item => item.Value is not nameof(OrganisationKind.Central))
        : [new(Kind is OrganisationChangeKind.Rename ? "Giữ loại như cũ" : "Cùng loại với tổ chức cũ", ""), .. OrganisationChoices.Kinds.Where(item => item.Value is not nameof(OrganisationKind.Central))];

    public async Task<IActionResult> OnGetAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await FindAsync(scheme, cancellation) is not { } found) return NotFound();
        if (Editing is { } step)
        {
            Input = SchemeStepInput.Of(step, await choices.SuperiorOfAsync(step, cancellation) ?? found.OrganisationId, found.Version);
            await OfferAsync(found, cancellation);
            return Page();
        }

        if (Kind is OrganisationChangeKind.Establish) Input.NewKind = OrganisationKind.Cell;
        if (Kind is OrganisationChangeKind.Merge or OrganisationChangeKind.Split or OrganisationChangeKind.Establish) Input.Into = found.OrganisationId;
        await OfferAsync(found, cancellation);
        return Page();
    }

    /// <summary>Shows the units of another superior; what is typed stays.</summary>
    public async Task<IActionResult> OnPostShowAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await FindAsync(scheme, cancellation) is not { } found) return NotFound();
        await OfferAsync(found, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await FindAsync(scheme, cancellation) is not { } found) return NotFound();
        var refusal = ModelState.IsValid ? await KeepAsync(found, cancellation) : null;
        if (refusal is null && ModelState.IsValid)
        {
            this.Say(Editing is null ? "Đã thêm bước" : "Đã sửa bước");
            return Redirect(SchemeLinks.To(scheme));
        }

        db.ChangeTracker.Clear();
        // Somebody took the step out meanwhile.
        if (await FindAsync(scheme, cancellation) is not { } now) return NotFound();
        Input.Version = now.Version;
        await OfferAsync(now, cancellation);
        return refusal is null ? this.Again() : this.Refuse(refusal with { Field = Field(refusal.Field) });
    }

    private async Task<Scheme?> FindAsync(Guid scheme, CancellationToken cancellation)
    {
        if (!SchemeWords.Kinds.Contains(Kind) || await db.WholeSchemeAsync(scheme, cancellation) is not { } found) return null;
        Editing = found.Steps.Find(one => one.Id == EditId && one.Kind == Kind);
        return EditId is not null && Editing is null ? null : found;
    }

    private async Task<Refusal?> KeepAsync(Scheme scheme, CancellationToken cancellation)
    {
        if (Input.Number?.Trim().Length > Decision.NumberLimit) return SchemeRefusals.TooLong("Số quyết định", Decision.NumberLimit, "Number");
        if (Input.Issuer?.Trim().Length > Scheme.IssuerLimit) return SchemeRefusals.TooLong("Nơi ra quyết định", Scheme.IssuerLimit, "Issuer");
        if (Kind is OrganisationChangeKind.Rename && Input.Unit is { } unit) await NameAsync(unit, cancellation);
        if (Kind is OrganisationChangeKind.Transfer && Input.All) Input.Units = await choices.AllBelowAsync(scheme, Input.From ?? scheme.OrganisationId, cancellation);
        if (Editing is not null && Input.Version is { } version && version != scheme.Version) return SchemeRefusals.ChangedMeanwhile;
        var typed = Input.Step(scheme, Kind);
        if ((Editing is null ? scheme.Add(typed) : scheme.Change(Editing, typed)) is { } no) return no;
        if (await work.CheckAsync(scheme, Editing ?? typed, cancellation) is { } refusal) return refusal;
        try { await work.SaveAsync(scheme, access.Person.Actor, cancellation); }
        catch (DbUpdateConcurrencyException) { return SchemeRefusals.ChangedMeanwhile; }
        return null;
    }

    // A renaming that says nothing of name or code keeps them.
    private async Task NameAsync(Guid unit, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().Where(row => row.Id == unit).Select(row => new { row.Name, row.Code, row.Kind }).FirstOrDefaultAsync(cancellation) is not { } now) return;
        if (string.IsNullOrWhiteSpace(Input.Name)) Input.Name = now.Name;
        if (string.IsNullOrWhiteSpace(Input.Code)) Input.Code = now.Code;
        Input.NewKind ??= now.Kind;
    }

    private async Task OfferAsync(Scheme scheme, CancellationToken cancellation)
    {
        Scheme = scheme;
        Input.From ??= scheme.OrganisationId;
        Superiors = await choices.SuperiorsAsync(scheme, Editing, null, cancellation);
        Below = await choices.BelowAsync(scheme, Input.From.Value, cancellation);
        Takers = await choices.SuperiorsAsync(scheme, Editing, IntoLabel is null or "Trực thuộc" ? null : Kind is OrganisationChangeKind.Dissolve ? "Không có nơi tiếp nhận" : "Chọn tổ chức", cancellation);
        if (Kind is OrganisationChangeKind.Absorb or OrganisationChangeKind.Dissolve) Takers.AddRange(Below.Where(one => one.IsCell).Select(one => new SelectListItem(one.Name, one.Id.ToString())));
        if (Input.Into is { } into && Editing is not null && Takers.TrueForAll(item => item.Value != into.ToString()) && await db.Organisations.Where(row => row.Id == into).Select(row => row.Name).FirstOrDefaultAsync(cancellation) is { } name)
            Takers.Add(new(name, into.ToString()));
        if (Kind is not OrganisationChangeKind.Split || Input.Unit is not { } source || Below.All(one => one.Id != source)) return;
        Inside = await choices.BelowAsync(scheme, source, cancellation);
        Members = await choices.MembersAsync(source, cancellation);
    }

    // The rules name their fields by their own forms.
    private static string Field(string? field) => field switch
    {
        "Parent" or "Successor" => "Input.Into",
        "Kind" => "Input.NewKind",
        "Others" => "Input.Units",
        "On" or null => "",
        _ => "Input." + field,
    };
}
