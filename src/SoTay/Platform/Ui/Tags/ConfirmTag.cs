using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary>
/// <c>&lt;st-confirm title="Khóa biên bản?" warning="Không mở khóa lại được."&gt;&lt;footer&gt;buttons&lt;/footer&gt;&lt;/st-confirm&gt;</c>: a page of
/// its own, only where there is no way back. The title is the question, the buttons repeat the verb.
/// </summary>
[HtmlTargetElement("st-confirm")]
public sealed class ConfirmTag : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>What cannot be undone.</summary>
    public string Warning { get; set; } = "";

    /// <summary>The question is the title of the page unless it stands among other things.</summary>
    public int Level { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-confirm");
        output.PreElement.SetHtmlContent("<div class=\"st-veil\">");
        output.PreContent.AppendHtml($"<h{Level}>").Append(Title).AppendHtml($"</h{Level}><p>").Append(Warning).AppendHtml("</p>");
        output.PostElement.SetHtmlContent("</div>");
    }
}
