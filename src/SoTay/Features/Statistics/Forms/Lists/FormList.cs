using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Forms.Lists;

/// <summary>What stands behind one number of a form: of a large unit the units below it, else the people, page by page; or the organisations that it counts.</summary>
internal sealed record FormList(int Total, IReadOnlyList<FormUnit> Units, IReadOnlyList<FormPerson> People, int Page = 1, int Pages = 1)
{
    public IReadOnlyList<FormBody> Bodies { get; init; } = [];

    public const int PageSize = 50;

    public static (int At, int Pages) Paged(int page, int total)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(page, 1, pages), pages);
    }
}

/// <summary>How many of them stood in one unit directly below.</summary>
internal sealed record FormUnit(Guid Id, string Name, int Count);

/// <summary>One organisation that a number counts, and why where there is more to say.</summary>
internal sealed record FormBody(Guid Id, string Name, OrganisationKind Kind, string Superior, string Why = "");

/// <summary>One of them, a member or a candidate for admission.</summary>
/// <param name="Href">Where the reader may open the record; null of whoever moved on and is another's.</param>
internal sealed record FormPerson(Guid Id, string Name, string Birth, Sex? Sex, string Cell, DateOnly? On, string Why, string? Href);
