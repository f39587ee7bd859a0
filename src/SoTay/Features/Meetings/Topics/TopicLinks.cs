namespace SoTay.Features.Meetings.Topics;

/// <summary>Addresses of the topic library; a topic is looked at from an organisation: the one that keeps it, or one below.</summary>
public static class TopicLinks
{
    public static string Of(Guid organisation) => $"/organisations/{organisation}/topics";

    public static string To(Guid organisation, Guid topic) => $"/organisations/{organisation}/topics/{topic}";

    /// <summary>Where its keeper writes it.</summary>
    public static string Content(Guid organisation, Guid topic) => $"/organisations/{organisation}/topics/{topic}/content";

    public static string Paper(Guid organisation, Guid topic, Guid paper) => $"/organisations/{organisation}/topics/{topic}/papers/{paper}";

    public static string GivingUp(Guid organisation, Guid topic) => To(organisation, topic) + "/giving-up";
}
