using Microsoft.AspNetCore.Http.Metadata;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Marks endpoints that take a file: it may be larger than other bodies, and take longer to arrive.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
internal sealed record UploadMetadata(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
