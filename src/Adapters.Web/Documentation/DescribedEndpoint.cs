using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.RateLimiting;
using Shop.Adapters.Web.Events;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Queries;

namespace Shop.Adapters.Web.Documentation;

/// <summary>What an endpoint says of itself.</summary>
internal sealed class DescribedEndpoint(ApiDescription description)
{
    private readonly IList<object> _metadata = description.ActionDescriptor.EndpointMetadata;

    public MethodInfo Handler { get; } = description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().Last();

    public AccessDecision? Access => Find<AccessDecision>();

    /// <summary>Whether it is told who is signed in, although nobody has to be.</summary>
    public bool KnowsVisitor => Handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(Visitor));

    public IReadOnlyList<QueryParameter> QueryParameters => Find<QueryMetadata>()?.Parameters ?? [];

    public IfMatchMetadata? IfMatch => Find<IfMatchMetadata>();

    public bool IsIdempotent => Find<IdempotencyMetadata>() is not null;

    /// <summary>Whether requests to it are counted.</summary>
    public bool IsLimited => Find<DisableRateLimitingAttribute>() is null;

    public bool PausesInMaintenance => Find<MaintenanceMetadata>() is { Pauses: true };

    public bool TakesLastEventId => Find<LastEventIdMetadata>() is not null;

    public bool TakesBody => Find<IAcceptsMetadata>() is not null;

    public bool IsRead => description.HttpMethod == HttpMethods.Get;

    /// <summary>Whether it has a part that can name something which does not exist.</summary>
    public bool NamesResource => Handler.GetParameters().Any(parameter => IdPrefix.Of(parameter.ParameterType) is not null);

    /// <summary>Whether it is part of the API proper, and not of what describes and watches it.</summary>
    public bool IsVersion1 => description.RelativePath!.StartsWith("api/", StringComparison.Ordinal);

    public IEnumerable<IProducesResponseTypeMetadata> Answers => _metadata.OfType<IProducesResponseTypeMetadata>();

    /// <summary>Whether its answers carry an entity tag.</summary>
    public bool IsTagged => Find<PublicReads>() is not null || Answers.Any(answer => answer.Type?.GetProperty("Version") is not null);

    public bool IsPaged => Answers.Any(answer => answer.Type?.GetProperty(nameof(PageResponse<object>.Page))?.PropertyType == typeof(PageInfo));

    public IEnumerable<ProblemKind> Refusals => _metadata.OfType<RefusalMetadata>().SelectMany(refusal => refusal.Kinds);

    private T? Find<T>() => _metadata.OfType<T>().LastOrDefault();
}
