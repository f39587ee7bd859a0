using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

/// <summary>Files that travel with jobs: what was uploaded for one, and its result. They lie in the data folder, named by the job.</summary>
public static class JobFiles
{
    public static string FolderOf(StoreOptions store)
    {
        var folder = Path.Combine(store.DataFolder, "jobs");
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static string ResultOf(string folder, Guid job) => Path.Combine(folder, job.ToString("N") + ".result");
}
