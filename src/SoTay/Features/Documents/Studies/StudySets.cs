using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Studies;

public static class StudySets
{
    extension(AppDb db)
    {
        public DbSet<DocumentStudy> DocumentStudies => db.Set<DocumentStudy>();

        public DbSet<StudyQuestion> StudyQuestions => db.Set<StudyQuestion>();

        public DbSet<StudyUnit> StudyUnits => db.Set<StudyUnit>();

        public DbSet<StudyMember> StudyMembers => db.Set<StudyMember>();

        /// <summary>A study where it was made or given to: nowhere else is it known.</summary>
        public Task<DocumentStudy?> StudyAtAsync(Guid organisation, Guid study, CancellationToken cancellation)
        {
            var units = db.Set<StudyUnit>();
            return db.Set<DocumentStudy>().Include(row => row.Questions.OrderBy(question => question.Id))
                .FirstOrDefaultAsync(row => row.Id == study && (row.OrganisationId == organisation || units.Any(unit => unit.StudyId == study && unit.OrganisationId == organisation)), cancellation);
        }

        /// <summary>Studies of a document where the person sits, and where the person may begin one.</summary>
        public async Task<IReadOnlyList<StudyPlace>> StudyPlacesAsync(Person person, Document document, DateOnly today, CancellationToken cancellation)
        {
            var (studies, units, reach) = (db.Set<DocumentStudy>().Where(row => row.DocumentId == document.Id), db.Set<StudyUnit>(), person.Reach);
            var known = await (from unit in db.Organisations
                               from study in studies
                               where reach.Contains(unit.Id) && (study.OrganisationId == unit.Id || units.Any(row => row.StudyId == study.Id && row.OrganisationId == unit.Id))
                               orderby unit.FoldedName
                               select new StudyPlace(unit.Id, unit.Name, study.Id, study.OrganisationId == unit.Id)).ToListAsync(cancellation);
            if (DocumentStudy.Over(document, null, today) is not null) return known;
            var begins = (await db.KeepersAsync(person, document, cancellation)).Where(unit => !known.Exists(row => row.Unit == unit.Id));
            return [.. known, .. begins.Select(unit => new StudyPlace(unit.Id, unit.Name, null, true))];
        }

        /// <summary>Those who take part in the life of a cell: its own without those who live it elsewhere for a time, and those who are here for a time.</summary>
        public IQueryable<Member> StudentsOf(Guid cell) =>
            db.Set<Member>().Where(row => row.CellId == cell && row.TemporaryCellId == null || row.TemporaryCellId == cell);
    }
}

/// <summary>Where a document is studied; without a study where it may be begun.</summary>
public sealed record StudyPlace(Guid Unit, string Name, Guid? Study, bool IsOwn);
