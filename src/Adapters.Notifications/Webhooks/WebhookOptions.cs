namespace Shop.Adapters.Notifications.Webhooks;

/// <summary>The configuration section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>
    /// <c>true</c> allows receivers on private networks and on this machine; a text, so that the validator can report an invalid value.
    /// </summary>
    public string AllowPrivateTargets { get; set; } = "false";

    public bool AreTargetsFree => bool.TryParse(AllowPrivateTargets, out var allowed) && allowed;
}
