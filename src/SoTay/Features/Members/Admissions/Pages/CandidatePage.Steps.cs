using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>The steps, each written down by whoever keeps the roster of the cell.</summary>
public sealed partial class CandidatePageModel
{
    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostHelpersAsync(Guid candidate) => StepAsync(candidate, "Đã ghi người giúp đỡ", async rules =>
    {
        Guid[] asked = [.. new[] { Input.Helper1, Input.Helper2 }.OfType<Guid>()];
        var facts = await db.HelpersOnAsync(One.OrganisationId, asked, Input.On ?? Today, HttpContext.RequestAborted);
        return One.AssignHelpers(facts, Input.Union, Input.On, rules, Today);
    });

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostCertificateAsync(Guid candidate) =>
        StepAsync(candidate, "Đã ghi giấy chứng nhận", rules => Task.FromResult(One.KeepCertificate(Input.Number, Input.On, rules, Today)), Today);

    /// <summary>Only the checklist: what is not there yet is brought later.</summary>
    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostPapersAsync(Guid candidate) => StepAsync(candidate, "Đã ghi giấy tờ đã có", _ => Task.FromResult<Refusal?>(null));

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostApplicationAsync(Guid candidate) =>
        StepAsync(candidate, "Đã nhận đơn và giấy tờ", rules => Task.FromResult(One.Apply(Input.On, Education, rules, Today)));

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostOpinionsAsync(Guid candidate) =>
        StepAsync(candidate, "Đã ghi các ý kiến", rules => Task.FromResult(One.Gather(Input.On, Education, rules, Today)));

    /// <summary>A vote of a sealed meeting is picked, one of a paper meeting typed; both are counted on all official members of that day.</summary>
    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostVoteAsync(Guid candidate)
    {
        if (!await LoadAsync(candidate)) return NotFound();
        var picked = Input.MeetingVote is { } id ? MeetingVotes.FirstOrDefault(vote => vote.Id == id) : null;
        // The page that was looked at may be a step behind: then the step itself says so.
        if (Input.MeetingVote is not null && picked is null && IsVote) return await AgainAsync(candidate, AdmissionRefusals.VoteNotFound);
        var counts = picked?.Counts(Input.Number) ?? new VoteCounts(Input.On, Input.Base, Input.For, Input.Against, Input.Other, Input.Number);
        var step = One.Stage is CandidateStage.Probation ? CandidateStage.Probation : CandidateStage.CellVote;
        return await StepAsync(candidate, "Đã ghi kết quả biểu quyết", async rules =>
        {
            var exempt = rules.Vote(Candidate.RuleOf(step))?.Base is VoteBase.OfficialMembersWithoutExempt;
            var officials = counts.On is { } on ? await db.OfficialsOnAsync(One.OrganisationId, on, exempt, HttpContext.RequestAborted) : default;
            return One.CountVote(step, counts, officials, Education, rules, Today);
        }, counts.On);
    }

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostCeremonyAsync(Guid candidate) =>
        StepAsync(candidate, "Đã ghi lễ kết nạp", async rules =>
        {
            if (One.HoldCeremony(Input.On, rules, Today) is { } no) return no;
            await KeepCeremonyAsync();
            return null;
        });

    // The record tells the day too.
    private async Task KeepCeremonyAsync()
    {
        if (One.MemberId is { } id && await db.Members.FirstOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted) is { } member) member.CeremonyOn = One.CeremonyOn;
    }

    /// <summary>Recognised from the exact day on which probation ended, also when it is decided late (208-QĐ/TW).</summary>
    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostRecognitionAsync(Guid candidate) => StepAsync(candidate, "Đã ghi công nhận đảng viên chính thức", async _ =>
    {
        if (One.Recognise(Input.Number, Input.On, Today) is { } no) return no;
        var record = (await MemberRecord.LoadAsync(db, One.MemberId!.Value, HttpContext.RequestAborted))!;
        // A list may have brought the day already: then only the path is still waiting.
        if (record.OpenOf(MemberStatusKind.Official) is not null) return null;
        if (record.Recognise(One.OfficialFrom, One.RecognitionNumber, Today) is { } refused) return refused;
        record.Keep();
        return null;
    });
}
