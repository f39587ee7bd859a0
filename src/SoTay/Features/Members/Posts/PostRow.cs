using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;

namespace SoTay.Features.Members.Posts;

/// <summary>A post that was held on a day, with what the counts ask of it.</summary>
/// <param name="UnitKind">Kind of the unit on the day.</param>
/// <param name="Tenure">How the holder stands against the rule of time; null where the rule does not speak of the post.</param>
public sealed record PostRow(Post Post, string Unit, string UnitCode, OrganisationKind UnitKind, LocalityKind Locality, bool IsWoman, TenureState? Tenure)
{
    public bool IsSecretary => Post.Kind is PostKind.Secretary;

    /// <summary>Secretary of a cell of a village or a quarter: asked whether they also head it (mission D5).</summary>
    public bool LeadsVillageCell => IsSecretary && UnitKind is (OrganisationKind.Cell or OrganisationKind.GrassrootsCell) && Locality is not LocalityKind.None;
}

/// <summary>A unit that has no secretary on a day.</summary>
public sealed record VacantUnit(Guid Id, string Code, string Name, OrganisationKind Kind);

/// <summary>Everything that the counts of a day rest on.</summary>
public sealed record PostSheet(IReadOnlyList<PostRow> Rows, IReadOnlyList<VacantUnit> Vacant);
