using System.Text.Json;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Jobs;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.ImportPages;

internal static class ImportQueue
{
    /// <summary>Queues reading or writing of a brought file with the next save; wake the board after it.</summary>
    public static Job Queue(AppDb db, RosterImport import, bool write, Person person, VietnamClock clock)
    {
        return Queue(db, import, write ? $"Ghi danh sách {import.FileName}" : $"Đọc {import.FileName}", new RosterImportInput(import.Id, write), person, clock);
    }

    /// <summary>Queues undoing what the file wrote.</summary>
    public static Job QueueReversal(AppDb db, RosterImport import, Person person, VietnamClock clock) =>
        Queue(db, import, $"Hoàn tác lần nhập {import.FileName}", new RosterImportInput(import.Id, Write: false, Undo: true), person, clock);

    /// <summary>Written, not undone yet, and something of it was noted.</summary>
    public static async Task<bool> CanBeUndoneAsync(this AppDb db, RosterImport import, CancellationToken cancellation) =>
        import is { WrittenAt: not null, UndoneAt: null } && await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.RosterImportChanges, row => row.ImportId == import.Id, cancellation);

    private static Job Queue(AppDb db, RosterImport import, string title, RosterImportInput input, Person person, VietnamClock clock)
    {
        var job = new Job
        {
            Kind = RosterImportWork.KindName, Title = title, Input = JsonSerializer.Serialize(input),
            AskedBy = person.AccountId, AskedByName = person.Name, OrganisationId = import.OrganisationId, AskedAt = clock.Now,
        };
        db.Add(job);
        import.JobId = job.Id;
        return job;
    }
}
