namespace SoTay.Platform.Office.Reading.Texts;

/// <summary>Why a file is not taken.</summary>
public enum TextFlaw
{
    /// <summary>None of the forms that are read here.</summary>
    Unknown,

    /// <summary>Cut off, damaged, or built in a way that no program writes.</summary>
    Broken,

    /// <summary>Asks for a password.</summary>
    Locked,

    /// <summary>Word before 2007, or a Word file with a password: both are packed in the same way.</summary>
    OldWord,

    /// <summary>Carries a program.</summary>
    Macros,

    /// <summary>Small when packed, huge when opened.</summary>
    Swollen,
}
