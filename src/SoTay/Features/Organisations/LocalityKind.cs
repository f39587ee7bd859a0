namespace SoTay.Features.Organisations;

/// <summary>Village (thôn, bản), quarter (tổ dân phố), or neither.</summary>
public enum LocalityKind
{
    None,
    Village,
    Quarter,
}
