using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SoTay.Platform.Http;

/// <summary>
/// A letter that nobody can type and PostgreSQL cannot keep: whoever sends it is a program that tries doors. It gets 400 before
/// a page reads a word, instead of an error in the log for each try.
/// </summary>
internal sealed class NoNulFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.Query.Any(pair => Has(pair.Value)) || request.HasFormContentType && (await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(pair => Has(pair.Value)))
            context.Result = new BadRequestResult();
        else
            await next();
    }

    private static bool Has(IEnumerable<string?> words) => words.Any(word => word?.Contains('\0') == true);
}
