namespace Shop.Adapters.Web.Demo;

/// <summary>Shop responds, but the demo cannot be completed.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
