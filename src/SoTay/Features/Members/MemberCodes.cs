namespace SoTay.Features.Members;

public enum Sex
{
    Female,
    Male,
}

/// <summary>How much of a date is known; the rest of the stored date is 1.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>Membership (đảng viên chính thức, dự bị) and the ways it rests or ends.</summary>
public enum Membership
{
    Official,
    Probationary,
    Suspended,
    Left,
}
