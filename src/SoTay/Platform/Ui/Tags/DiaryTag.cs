using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-diary&gt;</c> holds <c>&lt;st-entry&gt;</c> rows in the order of their dates; a date stands once.</summary>
[HtmlTargetElement("st-diary")]
public sealed class DiaryTag : TagHelper
{
    public override void Init(TagHelperContext context) => context.Items[typeof(DiaryTag)] = new DiaryDay();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-diary");
    }

    /// <summary>The date that stands in the margin so far.</summary>
    internal sealed class DiaryDay
    {
        public DateOnly? Date { get; set; }
    }
}
