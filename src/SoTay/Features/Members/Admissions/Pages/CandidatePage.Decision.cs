using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Text;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>The decision: it makes a member, so the whole book is asked once more whether the person is in it.</summary>
public sealed partial class CandidatePageModel
{
    private bool _isElsewhere;

    /// <summary>Roster, placement, event and head-count come in the same save; who is admitted again comes back into the record that was left.</summary>
    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostDecisionAsync(Guid candidate) => StepAsync(candidate, "Đã ghi quyết định. Người này nay ở trong danh sách đảng viên dự bị", DecideAsync);

    private async Task LookAsync(Candidate one, DateOnly born, CancellationToken cancellation)
    {
        if (one.Kind is AdmissionKind.Again) Former = await people.FormerAsync(one.FullName, born, one.LeftOn, cancellation);
        Same = await people.FindAsync(one.FullName, born, one.Kind, one.OrganisationId, cancellation);
        _isElsewhere = Same is not null;
        // Another day in the book than the one written: it is asked whether this is the same person.
        if (Former is { } former && former.On != one.LeftOn) Same ??= await people.DescribeAsync(former, cancellation);
    }

    private async Task<Refusal?> DecideAsync(PolicyReader rules)
    {
        if (One.Stage is CandidateStage.Decision && await RefuseSameAsync() is { } same) return same;
        var former = Former is { } left ? await MemberRecord.LoadAsync(db, left.Member, HttpContext.RequestAborted) : null;
        var member = former?.Member.Id ?? Guid.CreateVersion7();
        var body = await AdmittingBody.OfAsync(db, One, rules, rules.Date, HttpContext.RequestAborted);
        if (One.Decide(Input.Number, Input.On, body.Id, member, Education, rules, Today) is { } no) return no;
        if (former is null)
        {
            NewMemberOf.Begin(db, cipher, One, member, Cell).Keep();
            return null;
        }

        if (NewMemberOf.Again(One, former, Cell) is { } refused) return refused;
        former.Keep();
        await ties.FollowAsync([member], HttpContext.RequestAborted);
        return null;
    }

    /// <summary>In the own cell there is no second one; elsewhere somebody has to have looked. The day of the book goes before the one that was written.</summary>
    private async Task<Refusal?> RefuseSameAsync()
    {
        if (await IsInRosterAsync()) return AdmissionRefusals.InRoster(Cell.Name);
        if (_isElsewhere && !Input.AnotherPerson) return AdmissionRefusals.SameInBook;
        if (Former is { } former && former.On != One.LeftOn)
        {
            if (Input.AnotherPerson) Former = null;
            else One.LeftOn = former.On;
        }

        return Former is { } book && await people.NeverAgainAsync(book, HttpContext.RequestAborted) ? AdmissionRefusals.NeverAgain : null;
    }

    private Task<bool> IsInRosterAsync()
    {
        var (folded, cell, born) = (Folding.Fold(One.FullName), One.OrganisationId, One.BirthDate);
        return db.Members.AnyAsync(row => row.CellId == cell && row.FoldedName == folded && row.BirthDate == born, HttpContext.RequestAborted);
    }
}
