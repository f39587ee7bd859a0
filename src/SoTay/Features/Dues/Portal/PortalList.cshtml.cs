using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Payments;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Portal;

/// <summary>What a list of the portal would change, matched anew at every look; then written.</summary>
[Requires(Capability.CollectDues)]
public sealed class PortalListModel(AppDb db, DuesDesk desk, PortalReading reading, DuesCash cash, PersonAccess access, VietnamClock clock) : PageModel
{
    public DuesPlace Place { get; private set; } = null!;

    public DuesPortalList List { get; private set; } = null!;

    public List<PortalRow> Rows { get; private set; } = [];

    public static string Say(PortalRow row) => row.Problem switch
    {
        PortalProblem.NobodyMatches => "Không ai đóng ở chi bộ này khớp số thẻ, hoặc khớp cả họ tên và ngày sinh. Xem lại hồ sơ, rồi mở lại trang này.",
        PortalProblem.SeveralMatch => "Có nhiều người trùng họ tên và ngày sinh: ghi tay ở mục Ghi nộp.",
        PortalProblem.NoMonth => "Không hiểu tháng.",
        PortalProblem.NoAmount => "Không hiểu số tiền.",
        PortalProblem.NoDay => "Không hiểu ngày nộp.",
        PortalProblem.DayAhead => "Ngày nộp ở sau hôm nay.",
        PortalProblem.PaidBefore => $"Tháng {DuesMonths.Show(row.Month!.Value)} đã ghi nộp từ trước, không ghi lần nữa.",
        PortalProblem.NoLine => $"Chưa có mức hoặc chưa lập danh sách tháng {DuesMonths.Show(row.Month!.Value)}.",
        PortalProblem.NothingDue => $"Được miễn tháng {DuesMonths.Show(row.Month!.Value)} mà có nộp: hỏi lại.",
        _ => $"Số tiền {Vnd.Say(row.Amount)} khác mức đã duyệt: hỏi lại, sửa mức rồi mở lại trang này.",
    };

    public async Task<IActionResult> OnGetAsync(Guid dues, Guid row, CancellationToken cancellation) => await LoadAsync(dues, row, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, row, cancellation)) return NotFound();
        if (List.WrittenAt is not null) return this.Refuse(DuesRefusals.ListWritten);
        var good = Rows.FindAll(one => one.Problem is null);
        if (good.Count == 0) return this.Refuse(DuesRefusals.NothingToWrite);
        foreach (var one in good)
        {
            var line = await db.DuesCharges.FirstAsync(charge => charge.MemberId == one.Member && charge.Month == one.Month && charge.OrganisationId == dues, cancellation);
            var code = one.Code.Length > DuesPayment.ReferenceLimit ? one.Code[..DuesPayment.ReferenceLimit] : one.Code;
            if (await cash.PayAsync(Place, line, one.On, DuesChannel.Portal, code, cancellation) is { Refusal: { } no }) return this.Refuse(no with { Field = null });
        }

        List.Wrote(good.Count, clock.Now);
        try { await db.SaveAsync(access.Person.Actor, $"danh sách từ Cổng: {List.FileName}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        await turn.CommitAsync(cancellation);
        this.Say($"Đã ghi {good.Count} lần nộp trên Cổng");
        return Redirect(DuesLinks.List(dues, row));
    }

    private async Task<bool> LoadAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        if (await db.DuesPortalLists.FirstOrDefaultAsync(one => one.Id == row && one.OrganisationId == dues, cancellation) is not { } list) return false;
        (Place, List) = (place, list);
        if (list.WrittenAt is null && list.Rows.Length > 0) Rows = await reading.MatchAsync(dues, JsonSerializer.Deserialize<List<PortalRow>>(list.Rows) ?? [], cancellation);
        return true;
    }
}
