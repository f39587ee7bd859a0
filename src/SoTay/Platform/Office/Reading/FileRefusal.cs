namespace SoTay.Platform.Office.Reading;

/// <summary>Why a whole file is not read: a code that scripts know and a sentence that a person understands.</summary>
public sealed record FileRefusal(string Code, string Say);
