namespace Shop.Adapters.Web.Http.Paging;

/// <summary>
/// Marks a parameter that affects neither the items of a list nor their order, so that a cursor is valid with and without it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BesideTheListAttribute : Attribute;
