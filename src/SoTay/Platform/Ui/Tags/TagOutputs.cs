using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SoTay.Platform.Ui.Tags;

internal static class TagOutputs
{
    extension(TagHelperOutput output)
    {
        /// <summary>Sets an attribute; the class of the part comes before the classes that the page adds.</summary>
        public void Put(string name, string? value)
        {
            if (value is null) return;
            if (name == "class" && output.Attributes.TryGetAttribute("class", out var added)) value = $"{value} {added.Value}";
            output.Attributes.SetAttribute(name, value);
        }

        public void PutIf(bool condition, string name, string value)
        {
            if (condition) output.Put(name, value);
        }
    }
}
