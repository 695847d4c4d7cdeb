namespace Shop.Adapters.Site.Shared.Layout;

/// <summary>A page that keeps a connection to the server: those of the admin site and of sellers.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InteractiveAttribute : Attribute;
