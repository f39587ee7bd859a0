namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>Why a member came to stand inside a unit's border, or no longer does. The rows of form 1 are counts of these.</summary>
internal enum BorderCause
{
    Admitted,
    Restored,
    FromOtherProvince,
    FromSameProvince,
    /// <summary>From a place that this tree does not hold; of which province nobody wrote down.</summary>
    FromOutside,
    /// <summary>First seen in the roster with no event: a list taken over, an old record.</summary>
    Appeared,
    Died,
    Expelled,
    StruckOff,
    Resigned,
    ToOtherProvince,
    ToSameProvince,
    ToOutside,
    /// <summary>No longer in the roster with no event.</summary>
    Vanished,
}
