using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-gauge value="15" of="17" threshold="9" label="15 người được biểu quyết trên 17, cần từ 9" /&gt;</c>: a count against a
/// threshold. The sentence stands beside it in words as well.
/// </summary>
[HtmlTargetElement("st-gauge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GaugeTag : TagHelper
{
    private const double Width = 199;

    public double Value { get; set; }

    /// <summary>Further count that stands right of the first (other opinions), in grey.</summary>
    public double Other { get; set; }

    public double Of { get; set; }

    /// <summary>Where the tick stands; none when null.</summary>
    public double? Threshold { get; set; }

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-gauge");
        output.Put("viewBox", "0 0 200 20");
        output.Put("role", "img");
        output.Put("aria-label", Label);
        output.Content.AppendHtml("<rect class=\"g-rest\" x=\".5\" y=\"4.5\" width=\"199\" height=\"11\" rx=\"2\"/>");
        Bar(output, "g-done", 0, Value);
        if (Other > 0) Bar(output, "g-other", Value, Other);
        if (Threshold is { } threshold) output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<path class=\"g-tick\" d=\"M{.5 + At(threshold):0.#} 0v20\"/>"));
    }

    private void Bar(TagHelperOutput output, string css, double from, double length) =>
        output.Content.AppendHtml(string.Create(CultureInfo.InvariantCulture,
            $"<rect class=\"{css}\" x=\"{.5 + At(from):0.#}\" y=\"4.5\" width=\"{At(from + length) - At(from):0.#}\" height=\"11\" rx=\"2\"/>"));

    private double At(double count) => Of <= 0 ? 0 : Math.Clamp(count / Of, 0, 1) * Width;
}
