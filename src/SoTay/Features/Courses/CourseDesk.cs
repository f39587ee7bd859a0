using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Courses;

/// <summary>Gathers what tree, roster and candidates say, and lets the course and its seats judge. <see cref="SaveAsync"/> writes.</summary>
public sealed class CourseDesk(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock)
{
    private const int AtOnce = 500;

    public Task<Course?> FindAsync(Guid course, CancellationToken cancellation) => db.Courses.FirstOrDefaultAsync(row => row.Id == course, cancellation);

    public Task<List<CourseSeat>> SeatsAsync(Guid course, CancellationToken cancellation) => db.CourseSeats.Where(row => row.CourseId == course).ToListAsync(cancellation);

    /// <summary>Puts people on the list: all of them, or none with the sentence why.</summary>
    public async Task<Refusal?> AddAsync(Course course, IReadOnlyCollection<Guid> members, IReadOnlyCollection<Guid> candidates, CancellationToken cancellation)
    {
        if (!course.IsOpen) return CourseRefusals.Closed(course);
        if (members.Count + candidates.Count == 0) return CourseRefusals.NobodyChosen;
        if (CourseKinds.Of(course).ForCandidates != (members.Count == 0)) return CourseKinds.Of(course).ForCandidates ? CourseRefusals.ForCandidates : CourseRefusals.ForMembers;
        List<(Guid Id, string Name, Guid Cell)> found = [];
        foreach (var some in members.Chunk(AtOnce)) found.AddRange(await MembersAsync(course.OrganisationId, some, cancellation));
        foreach (var some in candidates.Chunk(AtOnce)) found.AddRange(await CandidatesAsync(course.OrganisationId, some, cancellation));
        if (found.Count < members.Count + candidates.Count) return CourseRefusals.NotBelow(members.Count + candidates.Count - found.Count);
        var there = (await db.CourseSeats.Where(row => row.CourseId == course.Id).Select(row => row.MemberId ?? row.CandidateId).ToListAsync(cancellation)).ToHashSet();
        if (found.FindAll(row => there.Contains(row.Id)) is { Count: > 0 } twice) return CourseRefusals.Twice([.. twice.Select(row => row.Name)]);
        var isMember = members.Count > 0;
        db.AddRange(found.Select(row => new CourseSeat { CourseId = course.Id, MemberId = isMember ? row.Id : null, CandidateId = isMember ? null : row.Id, OrganisationId = row.Cell }));
        return null;
    }

    /// <summary>Writes the summons down for everybody who has none yet.</summary>
    public async Task<(int Count, Refusal? No)> InviteAsync(Course course, DateOnly? on, CancellationToken cancellation)
    {
        var waiting = (await SeatsAsync(course.Id, cancellation)).FindAll(seat => seat.InvitedOn is null);
        if (waiting.Count == 0) return (0, course.IsOpen ? CourseRefusals.NobodyToInvite : CourseRefusals.Closed(course));
        foreach (var seat in waiting)
            if (seat.Invite(course, on, clock.Today) is { } no) return (0, no);
        return (waiting.Count, null);
    }

    /// <summary>
    /// Marks people as there or absent; each counts in the cell of the course's first day from then on. Whoever had left the roster before that day, or was no
    /// longer considered, is absent whatever is said.
    /// </summary>
    public async Task<Refusal?> MarkAsync(Course course, IReadOnlyCollection<CourseSeat> seats, bool came, string? reason, CancellationToken cancellation)
    {
        foreach (var seat in seats)
            if (seat.Mark(course, came, reason, clock.Today) is { } no) return no;
        foreach (var some in seats.Where(seat => seat.MemberId is not null).Chunk(AtOnce)) await PlaceAsync(course, some, cancellation);
        var asked = seats.Select(seat => seat.CandidateId).OfType<Guid>().ToList();
        var stopped = await db.Candidates.Where(row => asked.Contains(row.Id) && row.StoppedOn < course.From).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var seat in seats.Where(seat => seat.CandidateId is { } id && stopped.Contains(id))) seat.Mark(course, false, "thôi xem xét kết nạp", clock.Today);
        return null;
    }

    /// <summary>Completed; a candidate who waits for the certificate has it with this, nobody types it again.</summary>
    public async Task<Refusal?> CompleteAsync(Course course, CourseSeat seat, string? number, DateOnly? on, CancellationToken cancellation)
    {
        if (seat.Complete(course, number, on, clock.Today) is { } no) return no;
        if (seat.CandidateId is not { } id || await db.Candidates.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } candidate) return null;
        if (candidate.Stage is CandidateStage.Stopped) seat.Forget();
        // A certificate that is too old for admission stays the result of the course.
        if (candidate.Stage is CandidateStage.Course) candidate.KeepCertificate(seat.CertificateNumber, seat.CertificateOn, await policies.ForAsync(candidate.OrganisationId, clock.Today, cancellation), clock.Today);
        return null;
    }

    /// <summary>Saves; the sentence when somebody else was faster, with the context cleared.</summary>
    public async Task<Refusal?> SaveAsync(string? reason, CancellationToken cancellation)
    {
        try { await db.SaveAsync(access.Person.Actor, reason, cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return CourseRefusals.ChangedMeanwhile;
        }

        return null;
    }

    private async Task PlaceAsync(Course course, CourseSeat[] seats, CancellationToken cancellation)
    {
        var (ids, on) = (seats.Select(seat => seat.MemberId!.Value).ToList(), course.From);
        var placements = (await db.Placements.AsNoTracking().Where(row => ids.Contains(row.MemberId) && row.Kind == PlacementKind.Permanent).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        foreach (var seat in seats)
        {
            var own = placements[seat.MemberId!.Value].ToList();
            if (own.Find(row => row.From <= on && (row.To is null || row.To >= on)) is { } there) seat.OrganisationId = there.OrganisationId;
            else if (own.Count > 0 && own.TrueForAll(row => row.To < on)) seat.Mark(course, false, "đã rời danh sách đảng viên", clock.Today);
        }
    }

    private async Task<IEnumerable<(Guid, string, Guid)>> MembersAsync(Guid holder, Guid[] some, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(holder);
        return (await db.Members.AsNoTracking().Where(row => some.Contains(row.Id) && row.CellId != null && inside.Contains(row.CellId.Value))
            .Select(row => new { row.Id, row.FullName, Cell = row.CellId!.Value }).ToListAsync(cancellation)).Select(row => (row.Id, row.FullName, row.Cell));
    }

    private async Task<IEnumerable<(Guid, string, Guid)>> CandidatesAsync(Guid holder, Guid[] some, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(holder);
        return (await db.Candidates.AsNoTracking().Where(row => some.Contains(row.Id) && row.Stage != CandidateStage.Stopped && inside.Contains(row.OrganisationId))
            .Select(row => new { row.Id, row.FullName, row.OrganisationId }).ToListAsync(cancellation)).Select(row => (row.Id, row.FullName, row.OrganisationId));
    }
}
