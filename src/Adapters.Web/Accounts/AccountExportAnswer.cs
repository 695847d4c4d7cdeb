using System.Reflection;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts.Profile;
using Shop.Application.Json;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>
/// 200 with all data of an account, streamed while it is read. An error aborts the connection, so that an incomplete export cannot appear
/// complete.
/// </summary>
internal sealed class AccountExportAnswer(Actor owner) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<IMediator>().Send(
            new ExportOwnAccount(owner, export => Send(httpContext, export.ToResponse())), httpContext.RequestAborted);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(AccountExportResponse), ["application/json"]));

    private static Task Send(HttpContext context, AccountExportResponse export)
    {
        context.Response.ContentType = JsonAnswer.ContentType;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : JsonSerializer.SerializeAsync(context.Response.Body, export, ShopJson.Options, context.RequestAborted);
    }
}
