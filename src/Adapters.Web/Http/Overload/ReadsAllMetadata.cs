namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Marks endpoints that stream everything there is: one response at a time per account, and few overall.</summary>
internal sealed record ReadsAllMetadata;
