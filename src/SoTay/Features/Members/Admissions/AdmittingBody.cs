using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Admissions;

/// <summary>Who decides on an admission: the grassroots organisation above the cell, or for who is over age the committee right under the province (208-QĐ/TW).</summary>
/// <param name="Id">The organisation; null where none stands above the cell.</param>
/// <param name="Say">"Ban thường vụ đảng ủy cơ sở, Đảng bộ phường Đông Sơn".</param>
public sealed record AdmittingBody(Guid? Id, string Name, string Say, PolicyBasis? Basis)
{
    /// <summary>An intermediate committee (đảng ủy bộ phận) stands between, and appraises first.</summary>
    public bool HasIntermediate { get; init; }

    public static async Task<AdmittingBody> OfAsync(AppDb db, Candidate one, PolicyReader rules, DateOnly on, CancellationToken cancellation)
    {
        var above = await db.OrganisationAncestors.Where(row => row.DescendantId == one.OrganisationId && row.To == null && row.Depth > 0)
            .Join(db.Organisations, row => row.AncestorId, unit => unit.Id, (row, unit) => new { row.Depth, unit.Id, unit.Name, unit.Kind }).OrderBy(row => row.Depth).ToListAsync(cancellation);
        var over = AdmissionConditions.IsOverAge(one, rules, on) is not null;
        var rule = rules.Code(over ? "admission.over_age.decided_by" : "admission.decided_by");
        var grassroots = above.FindIndex(unit => unit.Kind is not OrganisationKind.Intermediate);
        var province = above.FindIndex(unit => unit.Kind is OrganisationKind.Province);
        var at = !over || province < 0 ? grassroots : rule?.Value is "committee_directly_under_centre" ? province : Math.Max(province - 1, 0);
        if (at < 0) return new(null, "", "Cấp trên trực tiếp", rule?.Basis);
        var body = rule is null ? "" : PolicyCatalogue.Word(rule.Value);
        return new(above[at].Id, above[at].Name, body.Length == 0 ? above[at].Name : $"{char.ToUpperInvariant(body[0])}{body[1..]}, {above[at].Name}", rule?.Basis) { HasIntermediate = above.Exists(unit => unit.Kind is OrganisationKind.Intermediate) };
    }
}
