using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Platform.Webhooks;

/// <summary>
/// One event on its way to one address. It is written in the transaction of the change that it tells of, with the words that it will say:
/// what was committed is sent, what was rolled back is not, and a restart in between loses nothing.
/// </summary>
public sealed class WebhookDelivery
{
    /// <summary>Also the identifier by which the receiver knows a repeat.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WebhookId { get; init; }

    /// <summary>What the event is about; events of one subject go out in the order of <see cref="Number"/>.</summary>
    public required Guid Subject { get; init; }

    public required int Number { get; init; }

    /// <summary>Such as <c>task.submitted</c>.</summary>
    public required string Kind { get; init; }

    public required string Body { get; init; }

    public required DateTime MadeAt { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>How often it was tried since it was made or sent again.</summary>
    public int Tries { get; set; }

    /// <summary>Not before this; once it was delivered, when that was.</summary>
    public required DateTime NextAt { get; set; }

    /// <summary>When it was last tried, and what came of it: a status of HTTP, or a word of <see cref="WebhookWire"/>.</summary>
    public DateTime? LastAt { get; set; }

    public string? Answer { get; set; }
}

public enum DeliveryState
{
    Waiting,
    Delivered,
    /// <summary>Tried as often as <see cref="WebhookSettings"/> says; a person may send it again.</summary>
    GivenUp,
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDelivery").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(40);
        builder.Property(row => row.Answer).HasMaxLength(40);
        builder.HasIndex(row => new { row.State, row.NextAt });
        builder.HasIndex(row => new { row.WebhookId, row.Subject, row.Number });
        builder.HasOne<Webhook>().WithMany().HasForeignKey(row => row.WebhookId).OnDelete(DeleteBehavior.Restrict);
    }
}
