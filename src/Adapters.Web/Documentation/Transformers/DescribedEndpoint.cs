using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.RateLimiting;
using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>The properties of an endpoint that the document shows, from its metadata and its handler.</summary>
internal sealed class DescribedEndpoint(ApiDescription description)
{
    private readonly IList<object> _metadata = description.ActionDescriptor.EndpointMetadata;

    public MethodInfo Handler { get; } = description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().Last();

    /// <summary>The class whose comment describes the feature.</summary>
    public Type Endpoints => Find<KindTerms>()?.Endpoints ?? Handler.DeclaringType!;

    public AccessDecision? Access => Find<AccessDecision>();

    public bool ReplacesPassword => Find<ReplacesPasswordMetadata>() is not null;

    /// <summary>Whether authentication is optional and has an effect.</summary>
    public bool KnowsVisitor => Handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(Visitor));

    public IfMatchMetadata? IfMatch => Find<IfMatchMetadata>();

    public bool IsIdempotent => Find<IdempotencyMetadata>() is not null;

    /// <summary>Whether a rate limit applies.</summary>
    public bool IsLimited => Find<DisableRateLimitingAttribute>() is null;

    public bool PausesInMaintenance => Find<MaintenanceMetadata>() is { Pauses: true };

    public bool TakesLastEventId => Find<LastEventIdMetadata>() is not null;

    public bool TakesBody => Find<IAcceptsMetadata>() is not null;

    /// <summary>Whether a successful response has a body.</summary>
    public bool HasRepresentation => Answers.Any(answer => answer.ContentTypes.Any());

    public bool IsRead => description.HttpMethod == HttpMethods.Get;

    /// <summary>Whether the path contains the id of a resource that may not exist.</summary>
    public bool NamesResource => Handler.GetParameters().Any(parameter => IdPrefix.Of(parameter.ParameterType) is not null);

    /// <summary>Whether it belongs to the API, and not to its documentation or health probes.</summary>
    public bool IsVersion1 => description.RelativePath!.StartsWith("api/", StringComparison.Ordinal);

    public IEnumerable<IProducesResponseTypeMetadata> Answers => _metadata.OfType<IProducesResponseTypeMetadata>();

    /// <summary>Whether its responses have an entity tag.</summary>
    public bool IsTagged => Find<PublicReads>() is not null || Handler.ReturnType == typeof(Task<FileContentHttpResult>) || Answers.Any(answer => answer.Type?.GetProperty("Version") is not null);

    public bool IsPaged => Answers.Any(answer => answer.Type?.GetProperty(nameof(PageResponse<object>.Page))?.PropertyType == typeof(PageInfo));

    public IEnumerable<ProblemKind> Refusals => _metadata.OfType<RefusalMetadata>().SelectMany(refusal => refusal.Kinds);

    /// <summary>A name or comment of the handler in the terms of this endpoint.</summary>
    public string InItsTerms(string text) => Find<KindTerms>()?.Apply(text) ?? text;

    private T? Find<T>() => _metadata.OfType<T>().LastOrDefault();
}
