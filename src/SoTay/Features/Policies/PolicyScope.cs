namespace SoTay.Features.Policies;

/// <summary>Where a value comes from, and so how near it stands when several know the same key.</summary>
public enum PolicyScope
{
    /// <summary>Set for one organisation; holds for it and for what is below it.</summary>
    Organisation,

    /// <summary>Part of a local template (province, ward, sample sheet); counts only once adopted.</summary>
    Template,

    /// <summary>In force in the whole Party.</summary>
    National,

    /// <summary>Chosen by the product because sources conflict, are silent, or an old value is carried forward.</summary>
    Product,
}
