using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Terms;

public static class TermSets
{
    extension(AppDb db)
    {
        public DbSet<UnitTerm> UnitTerms => db.Set<UnitTerm>();

        /// <summary>Units below a unit, itself left out, that have terms of their own, with the term that lasts: over first, then by the day, those without one last.</summary>
        public IQueryable<TermBelow> TermsBelow(Guid organisation)
        {
            var below = db.SubtreeOf(organisation);
            return from unit in db.Organisations.AsNoTracking()
                   where below.Contains(unit.Id) && unit.Id != organisation && unit.EndedOn == null && unit.Kind != OrganisationKind.Group
                   join term in db.UnitTerms.Where(row => row.To == null) on unit.Id equals term.OrganisationId into terms
                   from term in terms.DefaultIfEmpty()
                   select new TermBelow { Id = unit.Id, Code = unit.Code, Name = unit.Name, Term = term == null ? null : term.Name, DueOn = term == null ? null : term.DueOn };
        }
    }
}

/// <summary>A unit with the term that lasts.</summary>
public sealed class TermBelow
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Term { get; init; }

    public DateOnly? DueOn { get; init; }
}
