using SoTay.Features.Accounts.Sessions;

namespace SoTay.Features.Accounts;

/// <summary>The page that takes a hurdle out of the way, the only one open to a person who has it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SettlesAttribute(Hurdle hurdle) : Attribute
{
    public Hurdle Hurdle { get; } = hurdle;
}
