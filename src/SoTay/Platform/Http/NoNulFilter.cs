using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SoTay.Platform.Http;

/// <summary>
/// A letter that nobody can type and PostgreSQL cannot compare: whoever asks with it is a program that tries doors. It gets 400
/// instead of an error in the log for each try. In forms the framework itself refuses it.
/// </summary>
internal sealed class NoNulFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Request.Query.Any(pair => pair.Value.Any(word => word?.Contains('\0') == true))) context.Result = new BadRequestResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing to do afterwards.
    }
}
