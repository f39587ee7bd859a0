namespace SoTay.Features.Meetings;

public enum OperationOutcome
{
    Applied,
    /// <summary>Received after a later word about the same thing: kept, changes nothing.</summary>
    Overtaken,
    /// <summary>A rule says no; the sentence is kept with it.</summary>
    Refused,
}
