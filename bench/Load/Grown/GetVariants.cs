using System.Text.Json;

namespace Shop.Load.Grown;

/// <summary>A request of the API and how it is named in the report: without the sample values.</summary>
/// <param name="Visitor">An e-mail address, or <c>-</c> for none.</param>
internal sealed record GetRequest(string Visitor, string Name, string Address)
{
    /// <summary>Whether it is for a late page of its list.</summary>
    public bool IsDeep { get; init; }

    /// <summary>Whether the response grows with the store, so that its time says nothing about its plan.</summary>
    public bool IsExport => Name.Contains("/export", StringComparison.Ordinal);
}

/// <summary>Every GET of an OpenAPI document: plain, with each value of each filter and sort order, with a total, and with a late cursor.</summary>
internal sealed class GetVariants(JsonElement document, Samples samples)
{
    private const string Total = "include=total";

    private static readonly string[] s_paging = ["limit", "after", "include"];

    public IEnumerable<GetRequest> All() =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("get", out _) && !samples.Of(path.Name, "skip").Any()
        from request in Of(path.Name, path.Value.GetProperty("get"))
        select request;

    private IEnumerable<GetRequest> Of(string path, JsonElement operation)
    {
        var parameters = operation.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray().Select(Resolved).ToList() : [];
        var address = path;
        foreach (var parameter in parameters.Where(parameter => Is(parameter, "path")))
            address = address.Replace($"{{{Name(parameter)}}}", samples.One(path, Name(parameter)), StringComparison.Ordinal);

        var names = parameters.Where(parameter => Is(parameter, "query")).Select(Name).ToHashSet(StringComparer.Ordinal);
        List<(string Named, string Query)> filters =
            [("", ""), .. parameters.Where(parameter => Is(parameter, "query") && !s_paging.Contains(Name(parameter))).SelectMany(parameter => Filters(path, parameter))];
        filters.AddRange(samples.Of(path, "and").Select(query => (query, query)));
        return samples.Of(path, "visitor").DefaultIfEmpty(samples.One("*", "visitor")).SelectMany(visitor => filters.SelectMany(filter => Variants(visitor, filter)));

        IEnumerable<GetRequest> Variants(string visitor, (string Named, string Query) filter)
        {
            yield return Request(visitor, filter);
            if (names.Contains("include"))
                yield return Request(visitor, filter, Total);
            if (names.Contains("facets") && !filter.Query.Contains("facets", StringComparison.Ordinal) && !filter.Query.Contains("sort", StringComparison.Ordinal))
                yield return Request(visitor, filter, "facets=true");
            if (names.Contains("after"))
                yield return Request(visitor, filter, "limit=100") with { IsDeep = true };
        }

        GetRequest Request(string visitor, (string Named, string Query) filter, string more = "") => new(
            visitor, Joined(path, filter.Named, more), Joined(address, filter.Query, more));
    }

    private IEnumerable<(string Named, string Query)> Filters(string path, JsonElement parameter)
    {
        var (name, schema) = (Name(parameter), Resolved(parameter.GetProperty("schema")));
        if (schema.TryGetProperty("items", out var items))
            schema = Resolved(items);
        if (samples.Of(path, name).ToList() is { Count: > 0 } values)
            return values.Select((value, at) => ($"{name}={{{name}{(at == 0 ? "" : $"-{at + 1}")}}}", $"{name}={Uri.EscapeDataString(value)}"));
        if (schema.TryGetProperty("enum", out var options))
            return options.EnumerateArray().Select(option => ($"{name}={option}", $"{name}={option}"));
        return schema.TryGetProperty("type", out var type) && type.ToString() == "boolean"
            ? [($"{name}=true", $"{name}=true")]
            : throw new InvalidOperationException($"There is no sample of {name} in {path}.");
    }

    private static string Joined(string path, params string[] queries)
    {
        var query = string.Join('&', queries.Where(part => part.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static bool Is(JsonElement parameter, string place) => parameter.GetProperty("in").GetString() == place;

    private JsonElement Resolved(JsonElement element)
    {
        while (element.TryGetProperty("$ref", out var reference))
            element = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));
        return element;
    }
}

/// <summary>Values for the parameters of paths, read from lines of a path, a name and a value; <c>*</c> is every path.</summary>
internal sealed class Samples(IEnumerable<string> lines)
{
    private readonly ILookup<(string Path, string Name), string> _values =
        lines.Select(line => line.Split(' ', 3)).ToLookup(parts => (parts[0], parts[1]), parts => parts[2]);

    public IEnumerable<string> Of(string path, string name) => _values[(path, name)] is var own && own.Any() ? own : _values[("*", name)].Where(_ => name != "visitor");

    public string One(string path, string name) =>
        (path == "*" ? _values[("*", name)] : Of(path, name)).FirstOrDefault() ?? throw new InvalidOperationException($"There is no sample of {name} in {path}.");
}
