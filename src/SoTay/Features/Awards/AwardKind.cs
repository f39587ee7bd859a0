namespace SoTay.Features.Awards;

/// <summary>Forms of commendation that organisations of the tree give, from the lowest to the highest.</summary>
public enum AwardKind
{
    /// <summary>Biểu dương.</summary>
    Praise,
    /// <summary>Giấy khen.</summary>
    Certificate,
    /// <summary>Bằng khen.</summary>
    MeritCertificate,
}

public enum AwardStanding
{
    /// <summary>Waits for the level that is to decide.</summary>
    Proposed,
    Given,
    /// <summary>The level did not give it; why is not kept.</summary>
    Declined,
    /// <summary>Taken back by a decision; the row stays and counts nowhere.</summary>
    Withdrawn,
}
