namespace SoTay.Platform.Ui;

/// <summary>A few of many, for a sentence.</summary>
public static class SomeNames
{
    private const int Most = 5;

    /// <summary>"Lò Văn Pản, Vi Thị Bích và 3 người khác".</summary>
    public static string Of(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(Most)) + (names.Count > Most ? $" và {names.Count - Most} người khác" : "");
}
