namespace SoTay.Platform.Jobs;

/// <summary>A job while it runs: what was asked, and the way to say how far it is.</summary>
public sealed class JobRun(Job job, JobBoard board, string folder)
{
    public Job Job { get; } = job;

    /// <summary>Says how far the work is; cheap enough for every row.</summary>
    public void Report(int done, int total) => board.Report(Job.Id, done, total);

    /// <summary>Where the result file is written; name it in the <see cref="JobResult"/>.</summary>
    public Stream Keep() => File.Create(JobFiles.ResultOf(folder, Job.Id));
}
