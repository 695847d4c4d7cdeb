using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>The query parameters of a list: its own and those of paging.</summary>
/// <param name="Fields">The list's own parameters.</param>
/// <param name="Page">The requested page.</param>
internal sealed record ListQuery<T>(T Fields, PageRequest Page, string Scope) : IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly HashSet<string> Scoped =
        [.. QueryMetadata.Of(typeof(T)).Parameters.Where(own => !own.ParameterInfo.IsDefined(typeof(BesideTheListAttribute))).Select(own => own.Name)];

    private static readonly QueryMetadata Known = QueryMetadata.Of(typeof(T), typeof(PageParameters));

    public static ValueTask<ListQuery<T>> BindAsync(HttpContext context)
    {
        var values = QueryReader.Read(context.Request, Known);
        var paging = values.Make<PageParameters>();
        var scope = CursorText.Scope(context.Request.Path, values.Texts.Where(text => Scoped.Contains(text.Key)));
        var page = new PageRequest(
            paging.Limit ?? PageRequest.DefaultLimit,
            paging.After is { } after ? CursorOf(after, scope, context) : null,
            paging.Include is not null);
        return ValueTask.FromResult(new ListQuery<T>(values.Make<T>(), page, scope));
    }

    private static Cursor? CursorOf(string after, string scope, HttpContext context)
    {
        try
        {
            return CursorText.Decode(after, scope);
        }
        catch (DomainException invalid)
        {
            InputFaults.Add(context, invalid.Faults.Select(fault => FaultPlace.Of(fault, context)));
            return null;
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => Known.AddTo(builder);

    /// <summary>Creates the response with a page of this list.</summary>
    public PageAnswer<TResponse> Answer<TItem, TResponse>(Page<TItem> found, Func<TItem, TResponse> toResponse) =>
        new(new PageResponse<TResponse>([.. found.Items.Select(toResponse)], Info(found)));

    public PageInfo Info<TItem>(Page<TItem> found) =>
        new(Page.Limit, found.HasMore, found.Next is { } next ? CursorText.Encode(next, Scope) : null, found.Total);
}

/// <summary>A list without parameters of its own.</summary>
internal sealed record NoFilter;
