using Microsoft.AspNetCore.WebUtilities;

namespace SoTay.Features.Members.Lists;

/// <summary>What a person asked the list to show; lives in the address, so that a list can be sent on and opened again.</summary>
public sealed class RosterFilter
{
    /// <summary>Words of the name.</summary>
    public string? Q { get; set; }

    /// <summary><c>official</c>, <c>probationary</c>, <c>suspended</c>, <c>unknown</c>.</summary>
    public string? Status { get; set; }

    public Sex? Sex { get; set; }

    public bool Exempt { get; set; }

    /// <summary>Only those placed temporarily, here or elsewhere.</summary>
    public bool Temporary { get; set; }

    /// <summary>Number of an age band of the statistics.</summary>
    public int? Age { get; set; }

    public Guid? Cell { get; set; }

    /// <summary>Page of the list; not called page, which is a route value of the framework.</summary>
    public int At { get; set; } = 1;

    public bool HasWords => !string.IsNullOrWhiteSpace(Q);

    public bool Narrows => Status is not null || Sex is not null || Exempt || Temporary || Age is not null || Cell is not null;

    /// <summary>The conditions on the member itself; words and cells are looked up elsewhere.</summary>
    public IQueryable<Member> On(IQueryable<Member> members, AgeBand? band, DateOnly today)
    {
        members = Status switch
        {
            "official" => members.Where(row => row.Membership == Membership.Official),
            "probationary" => members.Where(row => row.Membership == Membership.Probationary),
            "suspended" => members.Where(row => row.Membership == Membership.Suspended),
            "unknown" => members.Where(row => row.Membership == null),
            _ => members,
        };
        if (Sex is { } sex) members = members.Where(row => row.Sex == sex);
        if (Exempt) members = members.Where(row => row.IsExempt);
        if (Temporary) members = members.Where(row => row.TemporaryCellId != null);
        if (band is null) return members;
        var (earliest, latest) = band.BirthDates(today);
        members = members.Where(row => row.BirthDate <= latest);
        return earliest is { } first ? members.Where(row => row.BirthDate >= first) : members;
    }

    /// <summary>The same list at another page, or with words taken away.</summary>
    public string Address(string path, int? page = null)
    {
        var asked = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (HasWords) asked["q"] = Q;
        if (Status is not null) asked["status"] = Status;
        if (Sex is not null) asked["sex"] = Sex.ToString();
        if (Exempt) asked["exempt"] = "true";
        if (Temporary) asked["temporary"] = "true";
        if (Age is not null) asked["age"] = Age.ToString();
        if (Cell is not null) asked["cell"] = Cell.ToString();
        if (page is > 1) asked["at"] = page.ToString();
        return QueryHelpers.AddQueryString(path, asked);
    }
}
