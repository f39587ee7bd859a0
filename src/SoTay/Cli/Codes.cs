using System.Text.Json;

namespace SoTay.Cli;

/// <summary>Codes of the contract: the names of the program in kebab case.</summary>
internal static class Codes
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Throws <see cref="WrongCallException"/> with the codes that there are.</summary>
    public static T Read<T>(string code, string option) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(Of(value), code, StringComparison.OrdinalIgnoreCase)) return value;
        throw new WrongCallException($"{option} is one of: {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
    }
}
