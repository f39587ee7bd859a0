using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

/// <summary><c>&lt;st-steps label="Các bước của tháng" items="Model.Steps" /&gt;</c>: three to six steps, with a date under each.</summary>
[HtmlTargetElement("st-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTag : TagHelper
{
    public string Label { get; set; } = "Các bước";

    public IReadOnlyList<Step> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Put("class", "st-steps");
        output.Put("aria-label", Label);
        foreach (var step in Items)
        {
            output.Content.AppendHtml("<li").AppendHtml(Attributes(step.State)).AppendHtml(">").Append(step.Name);
            if (step.State is StepState.Done) output.Content.AppendHtml("<span class=\"visually-hidden\">: xong</span>");
            if (step.State is StepState.Late) output.Content.AppendHtml("<span class=\"visually-hidden\">: chậm</span>");
            if (step.When is not null) output.Content.AppendHtml(" <small>").Append(step.When).AppendHtml("</small>");
            output.Content.AppendHtml("</li>");
        }
    }

    private static string Attributes(StepState state) => state switch
    {
        StepState.Done => " class=\"is-done\"",
        StepState.Current => " aria-current=\"step\"",
        StepState.Late => " class=\"is-late\" aria-current=\"step\"",
        _ => "",
    };
}
