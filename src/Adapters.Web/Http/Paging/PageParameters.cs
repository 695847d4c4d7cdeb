using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Messaging;

namespace Shop.Adapters.Web.Http.Paging;

/// <summary>The query parameters that every list has.</summary>
internal sealed record PageParameters(
    [Range(1, PageRequest.MaxLimit), Description("How many items at most; 20 when not given.")] int? Limit,
    [RegularExpression("^[A-Za-z0-9_-]+$"), Description("The page.next of the page before.")] string? After,
    [AllowedValues("total"), Description("total also counts all that match.")] string? Include);
