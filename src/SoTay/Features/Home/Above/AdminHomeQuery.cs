using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Backups;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Features.Home.Above;

/// <summary>Reads from the store how far the set-up has come.</summary>
internal sealed class AdminHomeQuery(AppDb db, VietnamClock clock)
{
    public async Task<AdminHome> OfAsync(Guid organisation, CancellationToken cancellation)
    {
        var office = await db.OpenGrants(clock.Today).AnyAsync(grant => grant.Role == Role.CommuneOffice || grant.Role == Role.ProvinceOffice, cancellation);
        var units = await db.Organisations.AnyAsync(unit => unit.Id != organisation, cancellation);
        var members = await db.Members.AnyAsync(cancellation);
        var secretaries = await db.OpenGrants(clock.Today).AnyAsync(grant => grant.Role == Role.Secretary, cancellation);
        var backup = await db.Settings.AnyAsync(row => row.Name == BackupWriter.LastSetting, cancellation);
        SetupStep[] steps =
        [
            new("Mở tài khoản cho Ban Xây dựng Đảng", "Hai đồng chí làm danh sách và theo dõi các chi bộ.", "Mở tài khoản", AccountLinks.New(organisation), office),
            new("Lập các chi bộ", "Ban Xây dựng Đảng ghi từng chi bộ theo quyết định, ở trang Tổ chức.", "Xem cây tổ chức", $"/organisations?under={organisation}", units),
            new("Nhập danh sách đảng viên", "Ban Xây dựng Đảng đưa tệp Excel đang dùng vào, ở trang Đảng viên. Dòng nào chưa rõ, Sổ Tay hỏi lại.", "Xem tổ chức", $"/organisations/{organisation}", members),
            new("In phiếu cho các bí thư", "Mỗi bí thư một phiếu có mã để đăng nhập lần đầu trên điện thoại.", "In phiếu", AccountLinks.Secretaries(organisation), secretaries),
            new("Sao lưu lần đầu", "Lấy một bản sao và cất ở máy khác.", "Sao lưu", "/administration", backup),
        ];
        return new(organisation, steps.All(step => step.IsDone) ? [] : steps);
    }
}
