namespace SoTay.Platform.Audit;

/// <summary>A value that the audit names as changed but never repeats.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnspokenAttribute : Attribute;
