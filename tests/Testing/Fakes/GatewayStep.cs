namespace Shop.Testing.Fakes;

/// <summary>What the scripted gateway does with a charge that it has not carried out yet.</summary>
public enum GatewayStep
{
    Succeed,
    Decline,
    Fail,

    /// <summary>The money moves, the answer is lost.</summary>
    LoseTheAnswer,

    /// <summary>Neither the money moves nor an answer comes.</summary>
    TimeOut,

    /// <summary>The money moves, then this process dies before it can note the answer.</summary>
    Crash,
}
