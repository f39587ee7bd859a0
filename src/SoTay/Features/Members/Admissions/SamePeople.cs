using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>Somebody in the book with the name and birth date that are being written. Of whoever the reader may not see, only that there is one.</summary>
/// <param name="Link">Where it stands; null where the reader may not open it.</param>
public sealed record SamePerson(string Words, string? Link);

/// <summary>A record that somebody left by being struck off, by resigning or by expulsion.</summary>
/// <param name="On">The last day in the Party, as the book has it.</param>
/// <param name="Cell">The cell it was left from.</param>
public sealed record FormerRecord(Guid Member, DateOnly On, MemberEventKind Kind, Guid Cell)
{
    public string Say => $"ra khỏi Đảng ngày {Dates.Full(On)} ({MemberLabels.Of(Kind).ToLowerInvariant()})";
}

/// <summary>Looks for the same person in the whole store, so that nobody is admitted twice.</summary>
public sealed class SamePeople(AppDb db, PersonAccess access)
{
    private static readonly List<MemberEventKind> Leavings = [MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.Expelled, MemberEventKind.Died, MemberEventKind.TransferredOut];

    /// <summary>On the roster of any cell.</summary>
    public async Task<SamePerson?> OnRosterAsync(string name, DateOnly? born, CancellationToken cancellation)
    {
        var folded = Folding.Fold(name);
        var seen = await db.MembersVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.FoldedName == folded && row.BirthDate == born && row.CellId != null, cancellation);
        if (seen is null) return await db.Members.AnyAsync(row => row.FoldedName == folded && row.BirthDate == born && row.CellId != null, cancellation) ? new("một đảng viên cùng họ tên, ngày sinh, sinh hoạt ở nơi mà đồng chí không xem danh sách được; nhờ văn phòng cấp trên đối chiếu", null) : null;
        var cell = await db.Organisations.Where(row => row.Id == seen.CellId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        return new($"{seen.FullName}, sinh {MemberLabels.Date(seen.BirthDate, seen.BirthPrecision)}, {cell}", MemberLinks.Of(seen.Id));
    }

    /// <summary>On a roster, on the way into the Party in another cell, or once a member though this is to be the first admission.</summary>
    /// <param name="cell">The cell that asks.</param>
    public async Task<SamePerson?> FindAsync(string name, DateOnly born, AdmissionKind kind, Guid cell, CancellationToken cancellation)
    {
        if (await OnRosterAsync(name, born, cancellation) is { } member) return member;
        var folded = Folding.Fold(name);
        var others = await db.Candidates.AsNoTracking().Where(row => row.BirthDate == born && row.OrganisationId != cell && row.MemberId == null && row.Stage != CandidateStage.Stopped && row.Stage != CandidateStage.Official).ToListAsync(cancellation);
        if (others.Find(row => Folding.Fold(row.FullName) == folded) is { } other)
        {
            if (!await access.MayAsync(Capability.SeeRoster, other.OrganisationId, cancellation)) return new("một người cùng họ tên, ngày sinh đang được xem xét kết nạp ở chi bộ khác; nhờ văn phòng cấp trên đối chiếu", null);
            var where = await db.Organisations.Where(row => row.Id == other.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
            return new($"{other.FullName}, sinh {Dates.Full(born)}, đang được xem xét kết nạp ở {where}", AdmissionLinks.To(other.Id));
        }

        if (kind is AdmissionKind.Again || await FormerAsync(name, born, null, cancellation) is not { } former) return null;
        return await DescribeAsync(former, cancellation);
    }

    /// <summary>The record left behind: with the same name and birth date, the one gone on the day named, else the last one gone. Who died or went elsewhere left none.</summary>
    public async Task<FormerRecord?> FormerAsync(string name, DateOnly born, DateOnly? left, CancellationToken cancellation)
    {
        var (folded, members) = (Folding.Fold(name), db.Set<Member>());
        var found = await db.Set<MemberEvent>().AsNoTracking().Where(row => Leavings.Contains(row.Kind) && members.Any(one => one.Id == row.MemberId && one.CellId == null && one.FoldedName == folded && one.BirthDate == born && one.BirthPrecision == DatePrecision.Day))
            .ToListAsync(cancellation);
        var last = found.GroupBy(row => row.MemberId).Select(own => own.MaxBy(row => row.On)!).Where(row => row.Kind is not (MemberEventKind.Died or MemberEventKind.TransferredOut)).ToList();
        return (last.Find(row => row.On == left) ?? last.MaxBy(row => row.On)) is { } gone ? new(gone.MemberId, gone.On, gone.Kind, gone.OrganisationId) : null;
    }

    /// <summary>With day and kind for whoever may see the roster it was left from.</summary>
    public async Task<SamePerson> DescribeAsync(FormerRecord former, CancellationToken cancellation) => await access.MayAsync(Capability.SeeRoster, former.Cell, cancellation)
        ? new($"hồ sơ của người cùng họ tên, ngày sinh, {former.Say}. Là người ấy thì chọn kết nạp lại và ghi đúng ngày này", MemberLinks.Of(former.Member))
        : new("hồ sơ của người cùng họ tên, ngày sinh, đã ra khỏi Đảng ở nơi khác. Là người ấy thì chọn kết nạp lại và ghi đúng ngày ra khỏi Đảng; nhờ văn phòng cấp trên đối chiếu", null);

    /// <summary>Struck off for having abandoned activity: never admitted again (208-QĐ/TW; domain rules: members, section 1).</summary>
    public Task<bool> NeverAgainAsync(FormerRecord former, CancellationToken cancellation) => db.MemberPaths.AnyAsync(path => path.MemberId == former.Member && path.Kind == PathKind.StrikeOff
        && path.Marks.Any(mark => mark.Step == "ground" && mark.Code == StrikeOffGrounds.Inactive) && path.Marks.Any(mark => mark.Effect == PathEffect.StrikeOff && mark.On == former.On), cancellation);
}
