namespace Shop.Adapters.Notifications.Webhooks;

/// <summary>The configuration section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary><c>true</c> where receivers may be on private networks or on this machine; text, so that a wrong value can be told of.</summary>
    public string AllowPrivateTargets { get; set; } = "false";

    public bool AreTargetsFree => bool.TryParse(AllowPrivateTargets, out var allowed) && allowed;
}
