namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email:Ses</c>.</summary>
internal sealed class SesOptions
{
    /// <summary>Such as <c>eu-central-1</c>.</summary>
    public string? Region { get; set; }

    /// <summary>The key of a user or role with only the permission <c>ses:SendEmail</c>.</summary>
    public string? AccessKeyId { get; set; }

    public string? SecretAccessKey { get; set; }

    /// <summary>The token of temporary credentials; null for permanent ones.</summary>
    public string? SessionToken { get; set; }

    /// <summary>Null uses the endpoint of the region.</summary>
    public string? BaseUrl { get; set; }

    public Uri Endpoint => new(string.IsNullOrEmpty(BaseUrl) ? $"https://email.{Region}.amazonaws.com" : BaseUrl);
}
