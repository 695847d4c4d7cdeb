namespace Shop.Adapters.Web.Http.Binding;

/// <summary>The query parameters of an endpoint.</summary>
internal sealed record QueryMetadata(IReadOnlyList<QueryParameter> Parameters)
{
    public static QueryMetadata Of(params Type[] records) => new([.. records.SelectMany(record => QueryRecord.Of(record).Parameters)]);

    public void AddTo(EndpointBuilder endpoint)
    {
        foreach (var parameter in Parameters)
            endpoint.Metadata.Add(parameter);
    }

    public QueryParameter? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);
}
