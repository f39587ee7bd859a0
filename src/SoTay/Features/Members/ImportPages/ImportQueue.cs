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
        var job = new Job
        {
            Kind = RosterImportWork.KindName, Title = write ? $"Ghi danh sách {import.FileName}" : $"Đọc {import.FileName}", Input = JsonSerializer.Serialize(new RosterImportInput(import.Id, write)),
            AskedBy = person.AccountId, AskedByName = person.Name, OrganisationId = import.OrganisationId, AskedAt = clock.Now,
        };
        db.Add(job);
        import.JobId = job.Id;
        return job;
    }
}
