namespace SoTay.Features.Organisations;

/// <summary>Type of unit the organisation works in; decides the agenda template of its cells (42-HD/BTCTW section 4).</summary>
public enum EconomicKind
{
    PartyAgency,
    StateAgency,
    PublicService,
    School,
    Health,
    NonPublicService,
    StateEnterprise,
    StateOwnedEnterprise,
    StateMajorityEnterprise,
    StateMinorityEnterprise,
    PrivateEnterprise,
    JointStockCompany,
    SoleProprietorship,
    LimitedCompany,
    Partnership,
    ForeignInvestedEnterprise,
    ForeignOwnedEnterprise,
    Cooperative,
    ArmedForces,
    Army,
    Police,
    Residential,
    Abroad,
    Other,
}

/// <summary>Statutory form 5 asks more of some types than anybody else does (domain/statistics.md section 6).</summary>
public static class EconomicKinds
{
    /// <summary>The types of the contract, each of which may be said more closely.</summary>
    public static IReadOnlyList<EconomicKind> Mains { get; } = [.. Enum.GetValues<EconomicKind>().Where(kind => kind.Main == kind)];

    extension(EconomicKind kind)
    {
        /// <summary>The type that this one says more closely, or itself.</summary>
        public EconomicKind Main => kind switch
        {
            EconomicKind.NonPublicService => EconomicKind.PublicService,
            EconomicKind.StateOwnedEnterprise or EconomicKind.StateMajorityEnterprise or EconomicKind.StateMinorityEnterprise => EconomicKind.StateEnterprise,
            EconomicKind.JointStockCompany or EconomicKind.SoleProprietorship or EconomicKind.LimitedCompany or EconomicKind.Partnership
                or EconomicKind.ForeignInvestedEnterprise or EconomicKind.ForeignOwnedEnterprise => EconomicKind.PrivateEnterprise,
            EconomicKind.Army or EconomicKind.Police => EconomicKind.ArmedForces,
            EconomicKind.Abroad => EconomicKind.Other,
            _ => kind,
        };

        /// <summary>The type with everything that says it more closely.</summary>
        public IReadOnlyList<EconomicKind?> All => [.. Enum.GetValues<EconomicKind>().Where(other => other == kind || other.Main == kind).Select(other => (EconomicKind?)other)];
    }
}
