using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform.Auth;

namespace SoTay.Features.Meetings.Pages;

/// <summary>
/// The desk's JSON: one contact of a device (<see cref="ExchangeInput"/>). No form, so no antiforgery field but <see cref="DeskRequest"/>.
/// </summary>
[Requires(Capability.TakeMinutes), IgnoreAntiforgeryToken]
public sealed class OperationsModel(PersonAccess access, MeetingDesk desk) : PageModel
{
    private const int BodyLimit = 1_000_000;

    public IActionResult OnGet() => StatusCode(StatusCodes.Status405MethodNotAllowed);

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!DeskRequest.IsOurs(Request)) return StatusCode(StatusCodes.Status403Forbidden);
        // A body without a length is held to the limit by the server while it is read.
        if (HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = BodyLimit;
        if (Request.ContentLength > BodyLimit) return StatusCode(StatusCodes.Status413PayloadTooLarge);
        ExchangeInput? sent;
        try { sent = await JsonSerializer.DeserializeAsync<ExchangeInput>(Request.Body, MeetingChanges.Json, cancellation); }
        catch (JsonException) { return BadRequest(); }
        if (sent is null || sent.Device == Guid.Empty || sent.Operations?.Count > OperationInput.BatchLimit) return BadRequest();
        var answer = await DeskJson.ExchangeAsync(desk, access.Person, meeting, sent, unit => access.MayAsync(Capability.RunMeetings, unit, cancellation), cancellation);
        return answer is null ? NotFound() : new JsonResult(answer, MeetingChanges.Json);
    }
}
