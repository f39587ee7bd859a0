namespace SoTay.Features.Tasks;

/// <summary>Why a task is blocked or late (điểm nghẽn).</summary>
public enum Bottleneck
{
    LacksGuidance,
    WaitsForAnother,
    LacksMoney,
    LacksPeople,
    LandOrProcurement,
    TechnicalFault,
    NaturalDisaster,
    AssignedLate,
    OwnFault,
    Other,
}
