namespace SoTay.Features.Documents;

/// <summary>Targets and tasks that come out of a document; kept by the rooms below, shown on its page.</summary>
public interface IDocumentWork
{
    const int Most = 100;

    Task<DocumentWork> OfAsync(Document document, CancellationToken cancellation);
}

/// <param name="Targets">How many targets it sets, those given down not counted.</param>
/// <param name="Tasks">Open ones first; one more than <see cref="IDocumentWork.Most"/> says that there are more.</param>
/// <param name="NewTarget">Where a target of it is set; null where this person may not.</param>
/// <param name="NewTask">Where a task out of it is given; null where this person may not.</param>
public sealed record DocumentWork(int Targets, string TargetsHref, IReadOnlyList<DocumentTask> Tasks, string? NewTarget, string? NewTask);

/// <param name="Say">State with its reason.</param>
public sealed record DocumentTask(string Title, string Href, string Who, DateOnly Deadline, string Say, bool IsLate);
