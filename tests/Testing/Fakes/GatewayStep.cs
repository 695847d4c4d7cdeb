namespace Shop.Testing.Fakes;

/// <summary>What the scripted gateway does with a charge that it has not executed yet.</summary>
public enum GatewayStep
{
    Succeed,
    Decline,
    Fail,

    /// <summary>The charge is executed, the response is lost.</summary>
    LoseTheAnswer,

    /// <summary>The charge is not executed, and no response arrives.</summary>
    TimeOut,

    /// <summary>The charge is executed, then the process dies before it stores the result.</summary>
    Crash,
}
