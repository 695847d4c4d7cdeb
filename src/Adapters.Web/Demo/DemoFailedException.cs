namespace Shop.Adapters.Web.Demo;

/// <summary>The shop answers, but the buyer's story cannot be told to its end.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
