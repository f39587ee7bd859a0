namespace SoTay.Features.Organisations;

public static class PostKinds
{
    extension(PostKind kind)
    {
        /// <summary>A seat in the committee. The inspection committee is elected by it and is a body of its own.</summary>
        public bool IsOfCommittee => kind is PostKind.CommitteeMember || kind.IsOfStandingCommittee;

        /// <summary>Secretary and deputies sit in the standing committee by their posts.</summary>
        public bool IsOfStandingCommittee => kind is PostKind.Secretary or PostKind.DeputySecretary or PostKind.StandingMember;
    }
}
