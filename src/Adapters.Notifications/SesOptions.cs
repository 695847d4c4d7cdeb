namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email:Ses</c>.</summary>
internal sealed class SesOptions
{
    /// <summary>Such as <c>eu-central-1</c>.</summary>
    public string? Region { get; set; }

    /// <summary>Of a user or role that may do <c>ses:SendEmail</c>, and nothing else.</summary>
    public string? AccessKeyId { get; set; }

    public string? SecretAccessKey { get; set; }

    /// <summary>Comes with temporary credentials; null with others.</summary>
    public string? SessionToken { get; set; }

    /// <summary>Null for the region's own.</summary>
    public string? BaseUrl { get; set; }

    public Uri Endpoint => new(string.IsNullOrEmpty(BaseUrl) ? $"https://email.{Region}.amazonaws.com" : BaseUrl);
}
