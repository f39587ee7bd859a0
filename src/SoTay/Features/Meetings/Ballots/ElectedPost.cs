namespace SoTay.Features.Meetings.Ballots;

/// <summary>What the congress of a cell elects, each on a ballot of its own (190-QĐ/TW 10/10/2024).</summary>
public enum ElectedPost
{
    Committee,
    Secretary,
    DeputySecretary,
    Delegates,
}

public static class ElectedPosts
{
    extension(ElectedPost post)
    {
        /// <summary>"Bầu bí thư chi bộ", as it stands on the ballot.</summary>
        public string Question => post switch
        {
            ElectedPost.Committee => "Bầu chi ủy",
            ElectedPost.Secretary => "Bầu bí thư chi bộ",
            ElectedPost.DeputySecretary => "Bầu phó bí thư chi bộ",
            _ => "Bầu đại biểu dự đại hội cấp trên",
        };

        /// <summary>Places, where the post says so; the congress decides the others.</summary>
        public int? Seats => post is ElectedPost.Secretary or ElectedPost.DeputySecretary ? 1 : null;
    }

    /// <summary>Posts that a question names: more than one never stand on the same ballot.</summary>
    public static int NamedIn(string question)
    {
        var text = Platform.Text.Folding.Fold(question).Replace("bi thu chi uy", "bi thu", StringComparison.Ordinal);
        var deputies = text.Split("pho bi thu").Length - 1;
        var secretaries = text.Split("bi thu").Length - 1 - deputies;
        return (deputies > 0 ? 1 : 0) + (secretaries > 0 ? 1 : 0) + (text.Contains("chi uy", StringComparison.Ordinal) ? 1 : 0) + (text.Contains("dai bieu", StringComparison.Ordinal) ? 1 : 0);
    }
}
