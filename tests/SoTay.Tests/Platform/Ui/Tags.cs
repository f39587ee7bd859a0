using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Ui;

/// <summary>Writes one tag as a page would.</summary>
internal static class Tags
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly AssetFiles Files = new();

    public static Symbols Symbols() => new(Files);

    public static VietnamClock Clock(DateOnly today)
    {
        var clock = new TestClock();
        clock.GoTo(today.Year, today.Month, today.Day);
        return new VietnamClock(clock);
    }

    public static string Write(TagHelper tag, string content = "", TagMode mode = TagMode.StartTagAndEndTag) => WriteAsync(tag, content, mode).GetAwaiter().GetResult();

    private static async Task<string> WriteAsync(TagHelper tag, string content, TagMode mode)
    {
        var context = new TagHelperContext("st-part", [], new Dictionary<object, object>(), "one");
        var output = new TagHelperOutput("st-part", [], (_, _) =>
        {
            var inner = new DefaultTagHelperContent();
            inner.AppendHtml(content);
            return Task.FromResult<TagHelperContent>(inner);
        })
        { TagMode = mode };
        tag.Init(context);
        await tag.ProcessAsync(context, output);
        if (!output.IsContentModified && content.Length > 0) output.Content.SetHtmlContent(content);
        var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
