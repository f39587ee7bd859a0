using SoTay.Features.Organisations.Import;

namespace SoTay.Features.Members.Import;

/// <summary>A row about somebody the store has.</summary>
/// <param name="OnlyByName">Recognised by name, birthday and cell alone: a proposal, never merged by itself.</param>
internal sealed record KnownRow(MemberRow Row, MemberKeys Keys, OrganisationPlace Cell, Guid MemberId, bool OnlyByName);
