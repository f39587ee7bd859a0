using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Figures;

/// <summary>The figures of the contract for one organisation, on any day; each leads to its list.</summary>
[Requires(Capability.SeeBoard)]
public sealed class FiguresPage(AppDb db, PersonAccess access, VietnamClock clock, IServiceProvider services) : PageModel
{
    // Smaller counts point at persons; who may not see the roster reads "dưới 5" (domain/statistics.md section 4).
    private const int Smallest = 5;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private bool _seesPersons;

    public static readonly IReadOnlyList<(string Name, string Words)> Groups = [("organisations", "Tổ chức"), ("members", "Đảng viên"), ("admissions", "Tăng, giảm"), ("meetings", "Sinh hoạt"), ("documents", "Văn bản"), ("targets", "Chỉ tiêu"), ("dues", "Đảng phí"), ("posts", "Chức vụ"), ("courses", "Bồi dưỡng"), ("awards", "Khen thưởng"), ("grades", "Xếp loại")];

    [BindProperty(SupportsGet = true)] public string Name { get; set; } = "organisations";

    /// <summary>Days as typed: 03/12/2026. For what stands one day, for what happened a first and a last one.</summary>
    [BindProperty(SupportsGet = true)] public string? On { get; set; }

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public FigureSet Set { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!FigureBook.Names.Contains(Name, StringComparer.Ordinal)
            || await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } found) return NotFound();
        if (Name == "dues" && !await access.MayAsync(Capability.SeeDuesBook, organisation, cancellation)) return NotFound();
        Organisation = found;
        _seesPersons = await access.MayAsync(Capability.SeeRoster, organisation, cancellation);
        Set = await services.GetRequiredService<FigureBook>().ReadAsync(Name, found, AsOf.Parse(On, clock.Today).Date,
            string.IsNullOrWhiteSpace(From) ? null : AsOf.Parse(From, clock.Today).Date, string.IsNullOrWhiteSpace(To) ? null : AsOf.Parse(To, clock.Today).Date, clock.Today, cancellation);
        return Page();
    }

    public static string Number(long value) => value.ToString("#,0", Vietnamese);

    public string Shown(Figure figure) => Hides(figure) ? $"dưới {Smallest}" : Number(figure.Value);

    public string ShownShare(Figure figure) => figure.Share is not { } share || Hides(figure) ? "" : (100 * share).ToString("0.00", Vietnamese) + " %";

    private bool Hides(Figure figure) => !_seesPersons && figure.Value is > 0 and < Smallest
        && (figure.Key.StartsWith("members.", StringComparison.Ordinal) || figure.Key.StartsWith("grades.members.", StringComparison.Ordinal) || figure.Key.StartsWith("committee.", StringComparison.Ordinal));
}
