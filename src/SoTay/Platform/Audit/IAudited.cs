namespace SoTay.Platform.Audit;

/// <summary>A row whose every change leaves a record with author, moment, before and after.</summary>
public interface IAudited
{
    /// <summary>The chain that the record joins: the organisation it belongs to.</summary>
    Guid AuditStream { get; }

    /// <summary>What the record is about, so that a person's page finds all that was changed in it.</summary>
    Guid AuditSubject { get; }
}
