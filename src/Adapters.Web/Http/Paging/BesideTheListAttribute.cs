namespace Shop.Adapters.Web.Http.Paging;

/// <summary>Marks a parameter that decides neither on the items of a list nor on their order, so that a cursor is good with it and without.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BesideTheListAttribute : Attribute;
