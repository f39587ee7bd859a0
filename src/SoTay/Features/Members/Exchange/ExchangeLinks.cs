namespace SoTay.Features.Members.Exchange;

/// <summary>Addresses of the exchange of transfer files.</summary>
public static class ExchangeLinks
{
    public static string Send(Guid transfer) => $"/transfers/{transfer}/exchange";

    public static string File(Guid transfer) => $"/transfers/{transfer}/exchange/file";

    public static string Arrivals(Guid organisation) => $"/organisations/{organisation}/arrivals";

    public static string Arrival(Guid arrival) => $"/arrivals/{arrival}";

    public static string Receipt(Guid arrival) => $"/arrivals/{arrival}/file";
}
