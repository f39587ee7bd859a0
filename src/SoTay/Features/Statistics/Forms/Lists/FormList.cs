using SoTay.Features.Members;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>What stands behind one number of a form: of a large unit the units below it, else the people, page by page.</summary>
internal sealed record FormList(int Total, IReadOnlyList<FormUnit> Units, IReadOnlyList<FormPerson> People, int Page = 1, int Pages = 1)
{
    /// <summary>Organisations, of a number that counts organisations.</summary>
    public IReadOnlyList<FormOrganisation> Organisations { get; init; } = [];
}

/// <param name="Above">The unit right above it.</param>
internal sealed record FormOrganisation(Guid Id, string Name, string Above, string Why);

/// <summary>How many of them stood in one unit directly below.</summary>
internal sealed record FormUnit(Guid Id, string Name, int Count);

/// <summary>One of them. <see cref="Opens"/> when the reader may open the record: whoever moved on may be another's.</summary>
internal sealed record FormPerson(Guid Id, string Name, string Birth, Sex? Sex, string Cell, DateOnly? On, string Why, bool Opens);
