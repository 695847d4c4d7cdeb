using Microsoft.OpenApi;
using Shop.Adapters.Web.Documentation.Components;
using Shop.Adapters.Web.Documentation.Transformers;

namespace Shop.Adapters.Web.Documentation;

/// <summary>Registers the OpenAPI document and its transformers.</summary>
internal static class DocumentationModule
{
    public static IServiceCollection AddDocumentation(this IServiceCollection services) =>
        services
            .AddDescribedJson()
            // Otherwise a message that there are no controllers is logged for every document.
            .AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Mvc.Infrastructure", LogLevel.Warning))
            .AddSingleton<HandlerComments>()
            .AddSingleton<ApiDocument>()
            .AddOpenApi(ApiDocument.Name, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                // Every GET operation also supports HEAD; to list them would double the document.
                options.ShouldInclude = description => description.HttpMethod != HttpMethods.Head;
                options.CreateSchemaReferenceId = SchemaNames.Of;
                options.AddSchemaTransformer<WireSchemas>();
                options.AddOperationTransformer<DescribeOperation>();
                options.AddOperationTransformer<DescribeParameters>();
                options.AddOperationTransformer<DescribeAnswers>();
                options.AddOperationTransformer<DescribeUpload>();
                options.AddDocumentTransformer<ApiTags>();
                options.AddDocumentTransformer<DescribeDocument>();
                options.AddDocumentTransformer<SchemaExamples>();
                options.AddDocumentTransformer<SharedSchemas>();
                options.AddDocumentTransformer<SharedComponents>();
            });
}
