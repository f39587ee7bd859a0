using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace SoTay.Platform.Ui;

/// <summary>What a person reads when a field cannot be understood at all (before any rule looks at it).</summary>
public static class VietnameseBinding
{
    public static string NotATime(string value) => $"Không hiểu giờ “{value}”. Ghi theo mẫu 19:30, hoặc 1930.";

    public static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"Không hiểu “{value}”. Ngày ghi theo mẫu 03/12/2026, số ghi bằng chữ số.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Không hiểu “{value}”. Ngày ghi theo mẫu 03/12/2026, số ghi bằng chữ số.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Không hiểu giá trị vừa ghi. Ghi lại giúp.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Không hiểu giá trị vừa ghi. Ghi lại giúp.");
        messages.SetValueIsInvalidAccessor(value => $"Không hiểu “{value}”. Ghi lại giúp.");
        messages.SetValueMustBeANumberAccessor(_ => "Chỗ này chỉ ghi số.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Chỗ này chỉ ghi số.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Chỗ này chưa ghi.");
        messages.SetMissingKeyOrValueAccessor(() => "Chỗ này chưa ghi.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Chưa nhận được nội dung nào.");
        messages.SetValueMustNotBeNullAccessor(_ => "Chỗ này chưa ghi.");
    }
}
