using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SoTay.Platform.Ui;

/// <summary>Days and times as people type them: 3/12/2026, 3-12-2026 or 03122026; 19:30, 19h30, 19 giờ 30 or 1930.</summary>
public static class TypedMoments
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "d/M/yy", "d-M-yy", "d.M.yy", "yyyy-MM-dd"];
    private static readonly string[] Times = ["H:m", "H:m:s", "%H"];

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string text)
    {
        var plain = text.Replace("phút", "", StringComparison.OrdinalIgnoreCase).Replace("giờ", ":", StringComparison.OrdinalIgnoreCase)
            .Replace('h', ':').Replace('H', ':').Replace('.', ':').Replace(',', ':').Replace(" ", "", StringComparison.Ordinal).TrimEnd(':');
        if (plain.Length is 3 or 4 && plain.All(char.IsAsciiDigit)) plain = plain.Insert(plain.Length - 2, ":");
        return TimeOnly.TryParseExact(plain, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}

/// <summary>Reads every day and time of a form with <see cref="TypedMoments"/>: a phone's keypad of figures has no stroke and no colon.</summary>
public sealed class TypedMomentBinding : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) || context.Metadata.UnderlyingOrModelType == typeof(TimeOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None) return Task.CompletedTask;
        var (state, messages) = (bindingContext.ModelState, bindingContext.ModelMetadata.ModelBindingMessageProvider);
        state.SetModelValue(bindingContext.ModelName, typed);
        var isTime = bindingContext.ModelMetadata.UnderlyingOrModelType == typeof(TimeOnly);
        if (string.IsNullOrWhiteSpace(typed.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else state.TryAddModelError(bindingContext.ModelName, messages.ValueMustNotBeNullAccessor(""));
        }
        else if ((isTime ? (object?)TypedMoments.Time(typed.FirstValue) : TypedMoments.Day(typed.FirstValue)) is { } read)
        {
            bindingContext.Result = ModelBindingResult.Success(read);
        }
        else
        {
            state.TryAddModelError(bindingContext.ModelName, isTime ? VietnameseBinding.NotATime(typed.FirstValue) : messages.AttemptedValueIsInvalidAccessor(typed.FirstValue, ""));
        }

        return Task.CompletedTask;
    }
}
