using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Members.Import;

/// <summary>
/// The roster below an organisation in the form the import takes back. It opens sealed columns (cards, statistics
/// codes): whoever calls it has the right to, and the call is recorded by the caller.
/// </summary>
public sealed class MemberExport(AppDb db, FieldCipher cipher)
{
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("organisation_code", "Mã tổ chức", "97.001.000.000.001", Width: 22), new("organisation_name", "Chi bộ", "Chi bộ Tổ dân phố 1", Width: 36),
        new("full_name", "Họ và tên", "Nguyễn Văn An", Width: 28), new("birth_date", "Ngày sinh", "1970-05-19"), new("sex", "Giới tính", "male", MemberWords.List("sex").Labels),
        new("ethnicity", "Dân tộc", "Kinh"), new("religion", "Tôn giáo", "Không"),
        new("card_number", "Số thẻ đảng", "097070000001"), new("old_card_number", "Số thẻ đảng cũ", "97000001"),
        new("joined_on", "Ngày vào Đảng", "1995-02-03"), new("official_on", "Ngày chính thức", "1996-02-03"),
        new("general_education", "Trình độ học vấn", "upper-secondary", MemberWords.List("general_education").Labels),
        new("professional_level", "Trình độ chuyên môn", "university", MemberWords.List("professional_level").Labels),
        new("science_title", "Học hàm", "", MemberWords.List("science_title").Labels),
        new("theory_level", "Lý luận chính trị", "intermediate", MemberWords.List("theory_level").Labels),
        new("occupation", "Nghề nghiệp", "Giáo viên"), new("youth_union", "Đoàn viên", "no", MemberWords.List("yes").Labels), new("enterprise_owner", "Chủ doanh nghiệp", "no", MemberWords.List("yes").Labels),
        new("phone", "Số điện thoại"), new("phone_consent", "Đồng ý lưu số điện thoại", "", MemberWords.List("yes").Labels), new("status", "Tình trạng", "official", MemberWords.List("status").Labels),
    ];

    public async Task<int> WriteAsync(Guid under, DateOnly? asOf, ListFile file, CancellationToken cancellation = default)
    {
        var places = await db.Organisations.AsNoTracking().Select(o => new { o.Id, o.Code, o.Name }).ToDictionaryAsync(o => o.Id, cancellation);
        var away = (await db.MemberStatusPeriods.Where(s => s.Kind == MemberStatusKind.Elsewhere && s.To == null).Select(s => s.MemberId).ToListAsync(cancellation)).ToHashSet();
        var count = 0;
        await foreach (var (member, cell) in Rows(under, asOf).WithCancellation(cancellation))
        {
            file.Row(Values(member, places[cell].Code, places[cell].Name, away.Contains(member.Id)));
            count++;
        }

        return count;
    }

    private IAsyncEnumerable<(Member, Guid)> Rows(Guid under, DateOnly? asOf)
    {
        if (asOf is not { } day)
        {
            var now = db.SubtreeOf(under);
            return db.Members.AsNoTracking().Where(m => m.CellId != null && now.Contains(m.CellId.Value)).OrderBy(m => m.CellId).ThenBy(m => m.SortKey).AsAsyncEnumerable()
                .Select(m => (m, m.CellId!.Value));
        }

        var inside = db.SubtreeOf(under, day);
        return (from placement in db.Placements.AsNoTracking()
                where placement.Kind == PlacementKind.Permanent && placement.From <= day && (placement.To == null || placement.To >= day) && inside.Contains(placement.OrganisationId)
                join member in db.Members.AsNoTracking() on placement.MemberId equals member.Id
                orderby placement.OrganisationId, member.SortKey
                select new { member, placement.OrganisationId }).AsAsyncEnumerable().Select(row => (row.member, row.OrganisationId));
    }

    private XlsxCell[] Values(Member member, string code, string name, bool away)
    {
        var codes = member.StatisticsSealed is { } box ? MemberStatistics.FromText(cipher.Open(box)) : new MemberStatistics();
        return
        [
            code, name, member.FullName, Date(member.BirthDate, member.BirthPrecision), member.Sex is { } sex ? ContractCode.Of(sex) : null,
            codes.Ethnicity, codes.Religion, Opened(member.CardSealed), Opened(member.OldCardSealed),
            Date(member.JoinedOn, member.JoinedPrecision), Date(member.OfficialOn, member.OfficialPrecision),
            codes.GeneralEducation is { } general ? ContractCode.Of(general) : null, codes.ProfessionalLevel is { } level ? ContractCode.Of(level) : null,
            codes.ScienceTitle is { } title ? ContractCode.Of(title) : null,
            codes.TheoryLevel is { } theory ? ContractCode.Of(theory) : null, codes.Occupation, YesNo(codes.YouthUnion), YesNo(codes.EnterpriseOwner),
            Opened(member.PhoneSealed), member.PhoneSealed is null ? null : "yes", Status(member, away),
        ];
    }

    private string? Opened(byte[]? box) => box is null ? null : cipher.Open(box);

    private static string? YesNo(bool? value) => value switch { true => "yes", false => "no", null => null };

    // "temporary" leaves it to the dates who is official: only where they say so.
    private static string? Status(Member member, bool away) => member.IsExempt ? "exempt" : away && (member.OfficialOn is not null || member.Membership != Membership.Official) ? "temporary" : member.Membership is { } membership ? ContractCode.Of(membership) : null;

    private static XlsxCell Date(DateOnly? date, DatePrecision precision) => (date, precision) switch
    {
        (null, _) => XlsxCell.Empty,
        (_, DatePrecision.Year) => date.Value.Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, DatePrecision.Month) => date.Value.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        _ => date,
    };
}
