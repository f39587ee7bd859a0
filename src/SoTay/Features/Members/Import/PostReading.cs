using SoTay.Features.Organisations;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>"Phó Bí thư Đảng ủy, Bí thư": one or several posts in a cell.</summary>
internal static class PostReading
{
    private static readonly char[] Between = [',', ';', '+', '/', '\n'];
    private static readonly Dictionary<string, PostWord> Known = MemberWords.List("post").Labels.Keys.ToDictionary(k => k, Parse, StringComparer.Ordinal);

    public static IReadOnlyList<PostWord> Read(CellReading cells)
    {
        var cell = cells.Cell(MemberField.Post);
        if (cell.Kind == CellKind.Empty) return [];
        var text = TextForm.Clean(LegacyFont.Read(cell.AsText), out _);
        if (text.Length == 0) return [];
        var list = MemberWords.List("post");
        if (list.Find(text) is { } single)
        {
            cells.Count(single.Match);
            return [Known[single.Code]];
        }

        var posts = new List<PostWord>();
        CodeMatch? worst = null;
        foreach (var part in text.Replace(" kiêm ", ",", StringComparison.OrdinalIgnoreCase).Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (list.Find(part) is { } found)
            {
                posts.Add(Known[found.Code]);
                if (worst is null || found.Match > worst) worst = found.Match;
            }
            else if (part.Length > 0 && !IsOrdinary(part))
            {
                cells.Unknown(MemberField.Post, part);
            }
        }

        if (posts.Count > 1) cells.Tally("two_posts");
        if (worst is { } match) cells.Count(match);
        return posts;
    }

    private static bool IsOrdinary(string part) => WordKey.Folded(part) is "dang vien" or "khong" or "dv";

    private static PostWord Parse(string code)
    {
        var parts = code.Split('@');
        var level = MemberWords.Code<PostLevel>(parts[1]);
        return parts[0] switch
        {
            "standing-deputy-secretary" => new PostWord(PostKind.DeputySecretary, level, true, code),
            _ => new PostWord(MemberWords.Code<PostKind>(parts[0]), level, false, code)
        };
    }
}
