using System.Runtime.InteropServices;

namespace Shop.Domain.Orders;

/// <summary>The unpaid orders of a buyer, and the units of stock that they reserve.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OpenOrders(int Count, long Units)
{
    public OpenOrders With(Order order) => new(Count + 1, Units + order.Lines.Sum(line => (long)line.Quantity));
}
