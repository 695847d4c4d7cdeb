using Shop.Demo;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    await BuyerScenario.Run(ShopAddress.OfThisMachine(), Console.Out, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (DemoFailedException failure)
{
    await Console.Error.WriteLineAsync($"demo: {failure.Message}");
    return 1;
}
