using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Carts;

/// <summary>The quantity of a product in the cart.</summary>
/// <param name="Quantity">1–999.</param>
internal sealed record PutIntoCartRequest([property: Range(1, OrderLine.MaxQuantity)] int Quantity);

/// <summary>The token of a guest's cart.</summary>
internal sealed record MergeCartRequest([property: MaxLength(Application.Carts.CartToken.MaxLength)] string CartToken);
