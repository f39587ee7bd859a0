using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-basis title="Vì sao hạn là 05/12" rule="đăng trong 2 ngày sau họp" source="42-HD/BTCTW ngày 28/10/2025" from="@from" /&gt;</c>:
/// the dated rule beside a computed deadline, threshold or score. Content, if any, stands before the rule.
/// </summary>
[HtmlTargetElement("st-basis")]
public sealed class BasisTag(Symbols symbols) : TagHelper
{
    public string Title { get; set; } = "Căn cứ";

    public string? Rule { get; set; }

    /// <summary>Document with number and date.</summary>
    public string? Source { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>Last day in force; null is "đến nay".</summary>
    public DateOnly? To { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-basis");
        output.PreContent.AppendHtml("<summary>").AppendHtml(symbols.Icon("scale")).Append(" ").Append(Title).AppendHtml("</summary><div>");
        if (Rule is null && Source is null && From is null)
        {
            output.PostContent.AppendHtml("</div>");
            return;
        }

        output.PostContent.AppendHtml("<dl>");
        Line(output, "Quy tắc", Rule);
        Line(output, "Căn cứ", Source);
        Line(output, "Áp dụng", From is { } from ? $"từ {Dates.Full(from)}{(To is { } to ? $" đến {Dates.Full(to)}" : " đến nay")}" : null);
        output.PostContent.AppendHtml("</dl></div>");
    }

    private static void Line(TagHelperOutput output, string term, string? words)
    {
        if (words is not null) output.PostContent.AppendHtml("<dt>").Append(term).AppendHtml("</dt><dd>").Append(words).AppendHtml("</dd>");
    }
}
