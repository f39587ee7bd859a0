namespace SoTay.Features.Organisations;

/// <summary>What a unit is called and what it is: changed together by one decision (đổi tên, chuyển loại).</summary>
public sealed record OrganisationNaming(string Name, string Code, OrganisationKind Kind)
{
    public OrganisationNaming Trimmed => this with { Name = Name.Trim(), Code = Code.Trim() };
}
