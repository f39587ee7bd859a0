namespace SoTay.Platform.Jobs;

/// <summary>One kind of long work; each room registers its own with <c>AddScoped&lt;IJobWork, …&gt;()</c>.</summary>
public interface IJobWork
{
    /// <summary>Name under which jobs are queued, such as <c>members-import</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Does the work in a scope of its own. It may be run again after a restart, so it has to end the same when done twice.
    /// Refused work throws <see cref="JobRefusedException"/> with the sentence the person reads.
    /// </summary>
    Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation);
}

/// <summary>What came of a job: a sentence, and where the result is seen; a file is left with <see cref="JobRun.Keep"/>.</summary>
public sealed record JobResult(string Say, string? Href = null, string? FileName = null);

/// <summary>The work cannot be done: what happened, what was kept, what to do.</summary>
public sealed class JobRefusedException(string say) : Exception(say);
