using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Marks endpoints that take a file: higher limits for the size of the body and the duration.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
internal sealed record UploadMetadata(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
