namespace SoTay.Tests.Conventions;

/// <summary>The files of the repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly string[] Passed = ["bin", "obj", "node_modules", "dist", ".git", "Migrations"];

    public static string Root { get; } = Find();

    public static IEnumerable<FileInfo> Files(string folder, params string[] endings) =>
        new DirectoryInfo(Path.Combine(Root, folder)).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(file.Extension))
            .Where(file => !Path.GetRelativePath(Root, file.FullName).Split(Path.DirectorySeparatorChar).Any(Passed.Contains));

    public static string Name(FileInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SoTay.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
