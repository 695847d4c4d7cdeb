namespace Shop.Adapters.Notifications;

/// <summary>The configuration section <c>Email</c>.</summary>
internal sealed class EmailOptions
{
    public const string Section = "Email";

    /// <summary>Through what mail leaves; <c>log</c> only notes that there would have been one.</summary>
    public string Channel { get; set; } = LogChannel.Name;
}
