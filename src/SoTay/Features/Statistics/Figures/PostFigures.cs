using SoTay.Features.Members.Posts;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Figures;

/// <summary>Posts held below an organisation on a day (mission A9, D5): by kind, vacant, concurrent, not local, women, over the time that the rules allow.</summary>
internal sealed class PostFigures(PostBook book)
{
    public async Task<FigureSet> OfAsync(Organisation under, DateOnly asOf, CancellationToken cancellation)
    {
        var sheet = await book.ReadAsync(under.Id, asOf, cancellation);
        Figure Of(PostMeasure measure) => measure.Of is { } whole
            ? Figure.Ratio(measure.Key, measure.Label, sheet.Rows.Count(measure.Is), sheet.Rows.Count(whole)) : new(measure.Key, measure.Label, sheet.Rows.Count(measure.Is));
        return new FigureSet("posts", under.Code,
        [
            .. PostMeasure.All.Select(measure => Of(measure) with { Href = PostLinks.People(under.Id, measure.Key, asOf) }),
            new(PostMeasure.Vacant, PostMeasure.VacantLabel, sheet.Vacant.Count) { Href = PostLinks.People(under.Id, PostMeasure.Vacant, asOf) },
        ])
        { AsOf = asOf };
    }
}
