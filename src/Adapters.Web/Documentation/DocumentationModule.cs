using Microsoft.OpenApi;

namespace Shop.Adapters.Web.Documentation;

/// <summary>Registers what describes the API.</summary>
internal static class DocumentationModule
{
    public static IServiceCollection AddDocumentation(this IServiceCollection services) =>
        services
            .AddDescribedJson()
            // It says with each description that there are no controllers.
            .AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Mvc.Infrastructure", LogLevel.Warning))
            .AddSingleton<HandlerComments>()
            .AddSingleton<ApiDocument>()
            .AddOpenApi(ApiDocument.Name, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                // What answers GET answers HEAD as well, as HTTP wants it; saying so each time would double the description.
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
            });
}
