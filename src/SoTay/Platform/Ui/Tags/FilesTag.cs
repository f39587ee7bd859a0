using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-files&gt;</c> holds <c>&lt;st-file&gt;</c> rows: papers to read or to take away.</summary>
[HtmlTargetElement("st-files")]
public sealed class FilesTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-files");
    }
}
