namespace SoTay.Features.Dues.Rates;

/// <summary>Groups by which dues are computed (01-QĐ/TW 3/2/2026; domain/dues.md section 1).</summary>
public enum DuesGroup
{
    /// <summary>In compulsory social insurance: a share of the wage base of the month before.</summary>
    Insured,
    /// <summary>On sick or maternity leave paid by social insurance: a share of the benefit.</summary>
    InsuranceBenefit,
    Pensioner,
    /// <summary>A pensioner with other income: a share of each.</summary>
    PensionerOtherIncome,
    /// <summary>Not insured, below retirement age: a share of the regional minimum wage.</summary>
    UninsuredWorkingAge,
    /// <summary>Not insured, at retirement age: a share of the regional minimum wage.</summary>
    UninsuredRetirementAge,
    Student,
    /// <summary>Lives on a social allowance: half of what is paid on an insurance benefit (a reading found in applications).</summary>
    SocialAllowance,
    /// <summary>Pays more than the rule asks, of their own will; the superior decides.</summary>
    Voluntary,
}
