using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Paths;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Records;

/// <summary>Where something about the membership is written step by step; the record page leads there.</summary>
public sealed record WrittenThere(string Name, string Link);

/// <summary>
/// Keeps the pages of the record from going round the paths: what has an open path is written there, and without one only what was decided long ago is written
/// up, by the level that decides on it. Death and a transfer out are no path's goal and stay free.
/// </summary>
public sealed class RecordPaths(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock)
{
    /// <summary>The admission or the path of the member that is not finished; null where there is none.</summary>
    public async Task<WrittenThere?> OpenAsync(Guid member, CancellationToken cancellation)
    {
        if (await db.OpenPathOfAsync(member, cancellation) is { } path) return new(PathTexts.KindName(path.Kind), PathLinks.To(path.Id));
        return await AdmissionAsync(member, cancellation);
    }

    /// <summary>The path of a probationer to recognition.</summary>
    public async Task<WrittenThere?> AdmissionAsync(Guid member, CancellationToken cancellation) =>
        await db.Candidates.AsNoTracking().FirstOrDefaultAsync(row => row.MemberId == member && row.Stage != CandidateStage.Official && row.Stage != CandidateStage.Stopped, cancellation) is { } one
            ? new("Kết nạp đảng viên", AdmissionLinks.To(one.Id)) : null;

    /// <summary>Recognition written by hand.</summary>
    public async Task<Refusal?> RefuseRecognitionAsync(Member member, PartialDate? on, CancellationToken cancellation)
    {
        if (await AdmissionAsync(member.Id, cancellation) is { } there) return RecordRefusals.WrittenThere(there);
        if (await EarlyAsync(PartialDate.Of(member.JoinedOn, member.JoinedPrecision), on, cancellation) is { } early) return early;
        return await RefuseHistoryAsync(member, on?.Latest, isAbove: true, cancellation);
    }

    /// <summary>A day of recognition put into the record of a probationer is a recognition, not a slip of the pen.</summary>
    public async Task<Refusal?> RefuseCorrectionAsync(Member member, MemberDetails details, CancellationToken cancellation) =>
        member is { Membership: Membership.Probationary, OfficialOn: null } && PartialDate.TryParse(details.OfficialOn ?? "", out var official)
            && await RefuseRecognitionAsync(member, official, cancellation) is { } no ? no with { Field = nameof(MemberDetails.OfficialOn) } : null;

    /// <summary>Recognition before the end of the probation that was the rule on the day of admission; where that rule is not known, nothing is said.</summary>
    public async Task<Refusal?> EarlyAsync(PartialDate? joined, PartialDate? official, CancellationToken cancellation)
    {
        if (joined is not { } since || official is not { } on || (await policies.ForAsync(null, since.Date, cancellation)).Whole("admission.probation.months") is not { } months) return null;
        var end = since.Date.AddMonths(months.Value);
        return on.Latest < end ? RecordRefusals.ProbationNotOver(months.Value, end, months.Basis) : null;
    }

    /// <summary>An exemption or a suspension written by hand.</summary>
    public async Task<Refusal?> RefuseStatusAsync(Member member, DateOnly? on, CancellationToken cancellation) =>
        await db.OpenPathOfAsync(member.Id, cancellation) is { } path ? RecordRefusals.WrittenThere(new(PathTexts.KindName(path.Kind), PathLinks.To(path.Id)))
            : await RefuseHistoryAsync(member, on, isAbove: false, cancellation);

    /// <summary>Leaving written by hand. Death ends whatever is open.</summary>
    public async Task<Refusal?> RefuseLeavingAsync(Member member, MemberEventKind how, DateOnly? on, CancellationToken cancellation)
    {
        if (how is MemberEventKind.Died) return null;
        if (await db.OpenPathOfAsync(member.Id, cancellation) is { } path) return RecordRefusals.WrittenThere(new(PathTexts.KindName(path.Kind), PathLinks.To(path.Id)));
        if (how is MemberEventKind.TransferredOut) return null;
        return await AdmissionAsync(member.Id, cancellation) is not null ? RecordRefusals.OnTheWayIn : await RefuseHistoryAsync(member, on, isAbove: true, cancellation);
    }

    /// <summary>The last day that counts as history today.</summary>
    public async Task<DateOnly> LastPastDayAsync(Guid? cell, CancellationToken cancellation) =>
        clock.Today.AddDays(-((await policies.ForAsync(cell, clock.Today, cancellation)).Whole("member.backfill.min_days")?.Value ?? 1));

    private async Task<Refusal?> RefuseHistoryAsync(Member member, DateOnly? on, bool isAbove, CancellationToken cancellation)
    {
        // A day ahead is refused as such.
        if (on is not { } day || day > clock.Today || member.CellId is not { } cell) return null;
        var last = await LastPastDayAsync(cell, cancellation);
        if (day > last) return RecordRefusals.NotHistory(day, last);
        return isAbove && !await access.MayAsync(Capability.EditRoster, await access.SuperiorOfAsync(cell, cancellation), cancellation) ? RecordRefusals.DecidedAbove : null;
    }
}
