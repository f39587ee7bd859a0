using Microsoft.AspNetCore.Mvc;
using SoTay.Platform.Auth;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>Consents, a step taken back, the end of the path before its goal.</summary>
public sealed partial class CandidatePageModel
{
    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostConsentAsync(Guid candidate) => StepAsync(candidate, "Đã ghi văn bản đồng ý",
        _ => Task.FromResult(One.Agree(Input.Consent.Kind, Input.Consent.Number, Input.Consent.On, Input.Consent.By, Today)));

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostReturnAsync(Guid candidate) => StepAsync(candidate, "Đã lùi một bước",
        async _ =>
        {
            if (One.TakeBack(await policies.ForAsync(One.OrganisationId, One.CeremonyOn ?? One.DecidedOn ?? Today, HttpContext.RequestAborted)) is { } no) return no;
            await KeepCeremonyAsync();
            return null;
        });

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostEndingAsync(Guid candidate) => StepAsync(candidate, "Đã thôi xem xét; tên và ngày sinh không còn trong sổ",
        async _ =>
        {
            if (One.Stop(Input.Reason, Input.StopOn, Today) is { } no) return no;
            await courses.ForgetAsync(candidate, HttpContext.RequestAborted);
            return null;
        });
}
