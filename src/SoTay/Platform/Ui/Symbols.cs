using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace SoTay.Platform.Ui;

/// <summary>
/// The icons and squares that this page has used so far. The layout draws each once at the foot of the page: no extra
/// request, they print, and they take the page's colours.
/// </summary>
public sealed class Symbols(AssetFiles files)
{
    private static readonly ConcurrentDictionary<string, HtmlString> Icons = new(StringComparer.Ordinal);
    private static readonly Dictionary<Square, HtmlString> Squares = Enum.GetValues<Square>().ToDictionary(state => state, state => Use("st-sq", IdOf(state)));

    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    /// <summary>An icon of Assets/icons.txt. It stands beside a word, so a screen reader passes over it.</summary>
    public IHtmlContent Icon(string name) => Icons.GetOrAdd(Need("i-" + name), static id => Use("st-i", id));

    /// <summary>A square without words; who draws it says its state beside it or in the label of its link.</summary>
    public IHtmlContent Square(Square state)
    {
        Need(IdOf(state));
        return Squares[state];
    }

    /// <summary>Draws a symbol that only a script will use.</summary>
    public string Need(string id)
    {
        if (!files.Symbols.ContainsKey(id))
            throw new InvalidOperationException($"There is no symbol '{id}'. Add the name to Assets/icons.txt (icons) or draw it in Assets/squares.svg.");
        used.Add(id);
        return id;
    }

    public IHtmlContent Draw() => new HtmlString(used.Count == 0 ? "" : $"<svg hidden>{string.Concat(used.Select(id => files.Symbols[id]))}</svg>");

    internal static string IdOf(Square state) => state switch
    {
        Ui.Square.Done => "q-done",
        Ui.Square.Paper => "q-paper",
        Ui.Square.Late => "q-late",
        Ui.Square.Missed => "q-missed",
        Ui.Square.Asked => "q-asked",
        _ => "q-notdue",
    };

    private static HtmlString Use(string css, string id) => new($"<svg class=\"{css}\" aria-hidden=\"true\"><use href=\"#{id}\"/></svg>");
}
