using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Messaging;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>The query parameters that all lists have.</summary>
internal sealed record PageParameters(
    [Range(1, PageRequest.MaxLimit), Description("The maximum number of items in the page; default 20.")] int? Limit,
    [RegularExpression("^[A-Za-z0-9_-]+$"), Description("The cursor in page.next of the previous page.")] string? After,
    [AllowedValues("total"), Description("With total, the response contains the number of all matching items.")] string? Include);
